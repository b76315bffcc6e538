import { useState } from 'react'
import { Link } from 'react-router'

import { DirectionIcon, MoodIcon, OutcomeBadge, StatusBadge } from '@/components/calls/CallBadges'
import { Avatar } from '@/components/ui/Avatar'
import { useFormat, useRelative } from '@/hooks/useFormat'
import { usePhoneFormat } from '@/hooks/usePhoneFormat'
import { useText } from '@/hooks/useText'
import { callerOf } from '@/lib/call'
import { cx } from '@/lib/cx'
import { clientListState } from '@/lib/listState'
import type { Call } from '@/services/types'

type Props = { calls: Call[]; /** False where all are of one client. */ withClient?: boolean }

/** A few calls, one link each. */
export function CallList({ calls, withClient = true }: Props) {
  // Those that come later came in live, and are marked for a moment.
  const [first] = useState(() => new Set(calls.map(({ id }) => id)))
  return (
    <ul>
      {calls.map((call) => (
        <li
          key={call.id}
          className={cx('border-b border-line last:border-0', !first.has(call.id) && 'animate-arrive')}
        >
          <CallItem call={call} withClient={withClient} />
        </li>
      ))}
    </ul>
  )
}

function CallItem({ call, withClient }: { call: Call; withClient: boolean }) {
  const t = useText()
  const format = useFormat()
  const relative = useRelative()
  const number = <Number call={call} />
  return (
    <Link
      to={`/calls/${call.id}`}
      state={withClient ? undefined : clientListState(call.client_id)}
      className="flex items-center gap-3 px-4 py-2.5 -outline-offset-2 transition-colors duration-75 hover:bg-hover/60"
    >
      {withClient ? <Avatar name={call.client_name} /> : <DirectionIcon direction={call.direction} />}
      <span className="min-w-0 grow">
        <span className="line-clamp-2 font-medium wrap-anywhere sm:line-clamp-1">
          {withClient ? call.client_name : number}
        </span>
        <span className="line-clamp-2 text-sm text-muted sm:line-clamp-1">
          {call.summary ?? (withClient && number)}
        </span>
      </span>
      <span className="hidden shrink-0 items-center gap-2 sm:flex">
        {call.outcome ? <OutcomeBadge outcome={call.outcome} /> : <StatusBadge status={call.status} />}
      </span>
      {call.sentiment && <MoodIcon label={call.sentiment.label} />}
      <span className="w-20 shrink-0 text-right text-sm tabular-nums">
        <time dateTime={call.started_at} className="block truncate text-muted">
          {relative(call.started_at)}
        </time>
        <span className="block text-faint">
          {call.duration_seconds ? format.duration(call.duration_seconds) : t.common.none}
        </span>
      </span>
    </Link>
  )
}

// A component of its own: where no number shows, the countries' rules need not load.
function Number({ call }: { call: Call }) {
  const t = useText()
  const formatPhone = usePhoneFormat()
  const number = callerOf(call)
  return number ? formatPhone(number) : t.calls.anonymous
}
