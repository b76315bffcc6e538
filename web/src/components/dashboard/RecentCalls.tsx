import { Link } from 'react-router'

import { CallList } from '@/components/calls/CallList'
import { InSlices } from '@/components/common/InSlices'
import { LiveMark } from '@/components/dashboard/LiveMark'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { ErrorState } from '@/components/ui/ErrorState'
import { OutOfDate } from '@/components/ui/OutOfDate'
import { TableSkeleton } from '@/components/ui/TableSkeleton'
import type { useLatestCalls } from '@/hooks/useCalls'
import { useText } from '@/hooks/useText'
import type { StreamState } from '@/services/events'

type Props = {
  query: ReturnType<typeof useLatestCalls>
  /** At most so many. */
  shown: number
  live: StreamState
}

/** The newest calls, as they come in. */
export function RecentCalls({ query, shown, live }: Props) {
  const t = useText()
  const calls = query.data?.items.slice(0, shown)
  return (
    <Card
      padded={false}
      title={t.dashboard.recentCalls}
      actions={
        <>
          {query.data && <OutOfDate query={query} />}
          <LiveMark state={live} />
          <Button size="sm" variant="ghost" asChild>
            <Link to="/calls">{t.common.viewAll}</Link>
          </Button>
        </>
      }
    >
      <InSlices ready={!query.isPending} fallback={<TableSkeleton avatar rows={shown} />}>
        {query.error && !calls && (
          <ErrorState error={query.error} onRetry={query.refetch} busy={query.isFetching} />
        )}
        {calls?.length === 0 && <p className="px-4 py-10 text-center text-muted">{t.dashboard.noCalls}</p>}
        {calls && <CallList calls={calls} />}
      </InSlices>
    </Card>
  )
}
