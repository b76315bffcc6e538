import { Link } from 'react-router'

import { InSlices } from '@/components/common/InSlices'
import { Avatar } from '@/components/ui/Avatar'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { OutOfDate } from '@/components/ui/OutOfDate'
import { QueryGap } from '@/components/ui/QueryGap'
import { TableSkeleton } from '@/components/ui/TableSkeleton'
import { useRevenueOf } from '@/hooks/analyticsQueries'
import { useAnalytics } from '@/hooks/useAnalytics'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'
import type { Revenue } from '@/services/types'

const most = 10

/** The clients with the most calls in the page's period. */
export function ClientOverview() {
  const t = useText()
  const { query } = useAnalytics()
  // Only the sums are shown: few intervals are enough.
  const earnings = useRevenueOf(query, 'month', 'client')
  const clients = earnings.data && busiest(earnings.data.series)
  return (
    <Card
      padded={false}
      title={t.dashboard.clients}
      description={t.dashboard.clientsText}
      actions={
        <>
          {clients && <OutOfDate query={earnings} />}
          <Button size="sm" variant="ghost" asChild>
            <Link to="/clients">{t.common.viewAll}</Link>
          </Button>
        </>
      }
    >
      <InSlices ready={!earnings.isPending} fallback={<TableSkeleton avatar rows={most} />}>
        <QueryGap query={earnings} />
        {clients?.length === 0 && <p className="px-4 py-10 text-center text-muted">{t.charts.empty}</p>}
        <ul className={cx('transition-opacity', earnings.isPlaceholderData && 'opacity-50 delay-150')}>
          {clients?.map((client) => (
            <li key={client.id} className="border-b border-line last:border-0">
              <BusyClient client={client} />
            </li>
          ))}
        </ul>
      </InSlices>
    </Card>
  )
}

type Series = Revenue['series'][number]

const busiest = (series: Series[]) =>
  series
    .filter(({ id, total }) => id !== null && total.calls > 0)
    .sort((a, b) => b.total.calls - a.total.calls)
    .slice(0, most)

function BusyClient({ client: { id, name, total } }: { client: Series }) {
  const t = useText()
  const format = useFormat()
  return (
    <Link
      to={`/clients/${id}`}
      className="flex items-center gap-3 px-4 py-2.5 -outline-offset-2 transition-colors duration-75 hover:bg-hover/60"
    >
      <Avatar name={name ?? ''} />
      <span className="min-w-0 grow">
        <span className="block truncate font-medium">{name}</span>
        <span className="block truncate text-sm text-muted tabular-nums">
          {t.analytics.revenue} {format.minor(total.revenue_minor)}
        </span>
      </span>
      <span className="shrink-0 tabular-nums">{format.number(total.calls)}</span>
    </Link>
  )
}
