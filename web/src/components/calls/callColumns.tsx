import { createColumnHelper } from '@tanstack/react-table'
import { AudioLines } from 'lucide-react'

import { DirectionIcon, OutcomeBadge, SentimentMark, StatusBadge } from '@/components/calls/CallBadges'
import { CallLink } from '@/components/calls/CallLink'
import type { TableLook } from '@/components/ui/columns'
import { callerOf } from '@/lib/call'
import type { Format } from '@/lib/format'
import type { Option } from '@/lib/option'
import { formatPhone } from '@/lib/phone'
import type { ListedCall } from '@/services/types'
import type { Dictionary } from '@/text/en'

const column = createColumnHelper<TableLook, ListedCall>()

/** Those that one may hide, as the chooser names them. */
export const optionalCallColumns = (t: Dictionary): Option[] => [
  { value: 'client_name', label: t.calls.client },
  { value: 'caller', label: t.calls.caller },
  { value: 'status', label: t.calls.status },
  { value: 'outcome', label: t.calls.outcome },
  { value: 'sentiment', label: t.calls.sentiment },
  { value: 'duration_seconds', label: t.calls.duration },
  { value: 'cost_micros', label: t.call.cost },
]

export const hiddenCallColumns = { cost_micros: false }

/** Widths are fixed, so that rows that load later shift nothing; columns go as the table's box narrows. */
export function callColumns(t: Dictionary, format: Format) {
  const nothing = <span className="text-faint">{t.common.none}</span>
  return column.columns([
    column.accessor('started_at', {
      header: t.calls.started,
      cell: ({ row }) => <CallLink call={row.original} when={format.dateTime(row.original.started_at)} />,
      meta: { sortKey: 'started_at', descendingFirst: true, className: 'w-23 @md:w-40' },
    }),
    column.accessor('client_name', {
      header: t.calls.client,
      cell: ({ getValue }) => (
        <span className="line-clamp-2 leading-5 font-medium wrap-anywhere @md:line-clamp-1">
          {getValue()}
        </span>
      ),
    }),
    column.accessor(callerOf, {
      id: 'caller',
      header: t.calls.caller,
      cell: ({ row, getValue }) => (
        <span className="flex items-center gap-2 text-muted tabular-nums">
          <DirectionIcon direction={row.original.direction} />
          <span className="truncate">{getValue() ? formatPhone(getValue()!) : t.calls.anonymous}</span>
        </span>
      ),
      meta: { className: 'hidden @4xl:table-cell w-48' },
    }),
    column.accessor('status', {
      header: t.calls.status,
      cell: ({ getValue }) => <StatusBadge status={getValue()} />,
      meta: { className: 'w-30 @md:w-32' },
    }),
    column.accessor('outcome', {
      header: t.calls.outcome,
      cell: ({ getValue }) => <Outcome outcome={getValue()} nothing={nothing} />,
      meta: { className: 'hidden @2xl:table-cell w-44' },
    }),
    column.accessor('sentiment', {
      header: t.calls.sentiment,
      cell: ({ row }) =>
        row.original.sentiment ? <SentimentMark sentiment={row.original.sentiment} /> : nothing,
      meta: { className: 'hidden @5xl:table-cell w-28 text-muted' },
    }),
    column.accessor('duration_seconds', {
      header: t.calls.duration,
      cell: ({ getValue, row }) => (
        <span className="flex items-center justify-end gap-1.5">
          {row.original.has_recording && (
            <AudioLines role="img" aria-label={t.calls.withRecording} className="size-3.5 text-faint" />
          )}
          {getValue() ? format.duration(getValue()!) : nothing}
        </span>
      ),
      meta: {
        align: 'right',
        className: 'hidden @md:table-cell w-28',
        sortKey: 'duration',
        descendingFirst: true,
      },
    }),
    column.accessor('cost_micros', {
      header: t.call.cost,
      cell: ({ getValue }) => (getValue() === null ? nothing : format.micros(getValue())),
      meta: {
        align: 'right',
        className: 'hidden @md:table-cell w-28',
        sortKey: 'cost',
        descendingFirst: true,
      },
    }),
  ])
}

function Outcome({ outcome, nothing }: { outcome: ListedCall['outcome']; nothing: React.ReactNode }) {
  return outcome ? <OutcomeBadge outcome={outcome} /> : nothing
}
