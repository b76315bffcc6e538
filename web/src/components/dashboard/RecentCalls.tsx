import { Link } from 'react-router'

import { CallList } from '@/components/calls/CallList'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { ErrorState } from '@/components/ui/ErrorState'
import { TableSkeleton } from '@/components/ui/TableSkeleton'
import { useCalls } from '@/hooks/useCalls'
import { useText } from '@/hooks/useText'

export const recentCallsQuery = { sort: '-started_at', limit: 10 }

export function RecentCalls() {
  const t = useText()
  const list = useCalls(recentCallsQuery)
  return (
    <Card
      padded={false}
      title={t.dashboard.recentCalls}
      actions={
        <Button size="sm" variant="ghost" asChild>
          <Link to="/calls">{t.common.viewAll}</Link>
        </Button>
      }
    >
      {list.isPending && <TableSkeleton avatar rows={6} />}
      {list.error && list.calls.length === 0 && (
        <ErrorState error={list.error} onRetry={list.refetch} busy={list.isFetching} />
      )}
      {list.isSuccess && list.calls.length === 0 && (
        <p className="px-4 py-10 text-center text-muted">{t.dashboard.noCalls}</p>
      )}
      <CallList calls={list.calls.slice(0, recentCallsQuery.limit)} />
    </Card>
  )
}
