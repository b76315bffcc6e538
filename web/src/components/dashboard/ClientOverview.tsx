import { Link } from 'react-router'

import { Avatar } from '@/components/ui/Avatar'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { ErrorState } from '@/components/ui/ErrorState'
import { TableSkeleton } from '@/components/ui/TableSkeleton'
import { useClients } from '@/hooks/useClients'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'

const query = { sort: '-calls', limit: 10 }

/** The clients with the most calls of late. */
export function ClientOverview() {
  const t = useText()
  const format = useFormat()
  const list = useClients(query)
  return (
    <Card
      padded={false}
      title={t.dashboard.clients}
      description={t.dashboard.calls30}
      actions={
        <Button size="sm" variant="ghost" asChild>
          <Link to="/clients">{t.common.viewAll}</Link>
        </Button>
      }
    >
      {list.isPending && <TableSkeleton avatar rows={10} />}
      {list.error && list.clients.length === 0 && (
        <ErrorState error={list.error} onRetry={list.refetch} busy={list.isFetching} />
      )}
      {list.isSuccess && list.clients.length === 0 && (
        <p className="px-4 py-10 text-center text-muted">{t.clients.emptyTitle}</p>
      )}
      <ul>
        {list.clients.slice(0, query.limit).map((client) => (
          <li key={client.id} className="border-b border-line last:border-0">
            <Link
              to={`/clients/${client.id}`}
              className="flex items-center gap-3 px-4 py-2.5 -outline-offset-2 transition-colors duration-75 hover:bg-hover/60"
            >
              <Avatar name={client.name} />
              <span className="min-w-0 grow">
                <span className="block truncate font-medium">{client.name}</span>
                <span className="block truncate text-sm text-muted">{t.professions[client.profession]}</span>
              </span>
              <span className="shrink-0 tabular-nums" title={t.dashboard.calls30}>
                {format.number(client.calls_30_days)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
