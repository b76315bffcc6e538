import { createColumnHelper } from '@tanstack/react-table'
import { Link } from 'react-router'

import { ClientMenu } from '@/components/clients/ClientMenu'
import { Avatar } from '@/components/ui/Avatar'
import type { TableLook } from '@/components/ui/columns'
import { useRelative } from '@/hooks/useFormat'
import type { Format } from '@/lib/format'
import type { Option } from '@/lib/option'
import { formatPhone } from '@/lib/phone'
import type { Client } from '@/services/types'
import type { Dictionary } from '@/text/en'

const column = createColumnHelper<TableLook, Client>()

type Means = { t: Dictionary; format: Format; onEdit: (client: Client) => void }

/** Those that one may hide, as the chooser names them. */
export const optionalClientColumns = (t: Dictionary): Option[] => [
  { value: 'profession', label: t.clients.profession },
  { value: 'phone_numbers', label: t.clients.numbers },
  { value: 'calls_30_days', label: t.clients.calls30 },
  { value: 'last_call_at', label: t.clients.lastCall },
  { value: 'created_at', label: t.clients.created },
  { value: 'language', label: t.clients.language },
  { value: 'time_zone', label: t.clients.timeZone },
]

export const hiddenClientColumns = { language: false, time_zone: false }

export function clientColumns({ t, format, onEdit }: Means) {
  const languages = new Intl.DisplayNames(format.locale, { type: 'language' })
  return column.columns([
    column.accessor('name', {
      header: t.clients.name,
      cell: ({ row }) => (
        <ClientName client={row.original} profession={t.professions[row.original.profession]} />
      ),
      meta: { sortKey: 'name', className: 'w-full md:w-auto' },
    }),
    column.accessor('profession', {
      header: t.clients.profession,
      cell: ({ getValue }) => t.professions[getValue()],
      meta: { className: 'hidden md:table-cell text-muted' },
    }),
    column.accessor('phone_numbers', {
      header: t.clients.numbers,
      cell: ({ getValue }) => <Numbers numbers={getValue().map(({ number }) => formatPhone(number))} />,
      meta: { className: 'hidden lg:table-cell text-muted tabular-nums' },
    }),
    column.accessor('calls_30_days', {
      header: t.clients.calls30,
      cell: ({ getValue }) => format.number(getValue()),
      meta: {
        align: 'right',
        sortKey: 'calls',
        descendingFirst: true,
        className: 'max-sm:w-24 max-sm:whitespace-normal',
      },
    }),
    column.accessor('last_call_at', {
      header: t.clients.lastCall,
      cell: ({ getValue }) => <When iso={getValue()} format={format} never={t.common.none} />,
      meta: { className: 'hidden sm:table-cell text-muted' },
    }),
    column.accessor('created_at', {
      header: t.clients.created,
      cell: ({ getValue }) => format.date(getValue()),
      meta: { className: 'hidden xl:table-cell text-muted', sortKey: 'created_at', descendingFirst: true },
    }),
    column.accessor('language', {
      header: t.clients.language,
      cell: ({ getValue }) => languages.of(getValue()),
      meta: { className: 'hidden md:table-cell text-muted' },
    }),
    column.accessor('time_zone', {
      header: t.clients.timeZone,
      cell: ({ getValue }) => getValue().replaceAll('_', ' '),
      meta: { className: 'hidden md:table-cell text-muted' },
    }),
    column.display({
      id: 'actions',
      header: () => <span className="sr-only">{t.common.actions}</span>,
      cell: ({ row }) => <ClientMenu client={row.original} onEdit={onEdit} />,
      meta: { align: 'right', className: 'w-12' },
    }),
  ])
}

function ClientName({ client, profession }: { client: Client; profession: string }) {
  return (
    <span className="flex min-w-0 items-center gap-3">
      <span className="hidden sm:contents">
        <Avatar name={client.name} />
      </span>
      <span className="min-w-0">
        <Link
          to={`/clients/${client.id}`}
          className="rounded-sm font-medium wrap-anywhere underline-offset-4 hover:underline sm:line-clamp-1 sm:break-all"
        >
          {client.name}
        </Link>
        <span className="line-clamp-1 text-sm break-all text-faint">
          <span className="md:hidden">{profession}</span>
          <span className="hidden md:inline">{client.email}</span>
        </span>
      </span>
    </span>
  )
}

function Numbers({ numbers }: { numbers: string[] }) {
  if (numbers.length === 0) return '—'
  return (
    <span className="whitespace-nowrap">
      {numbers[0]}
      {numbers.length > 1 && <span className="ml-1.5 text-faint">+{numbers.length - 1}</span>}
    </span>
  )
}

function When({ iso, format, never }: { iso: string | null; format: Format; never: string }) {
  const relative = useRelative()
  if (!iso) return never
  return (
    <time dateTime={iso} title={format.fullDateTime(iso)} className="whitespace-nowrap">
      {relative(iso)}
    </time>
  )
}
