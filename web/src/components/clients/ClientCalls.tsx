import { Link } from 'react-router'

import { CallList } from '@/components/calls/CallList'
import { InSlices } from '@/components/common/InSlices'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { ErrorState } from '@/components/ui/ErrorState'
import { OutOfDate } from '@/components/ui/OutOfDate'
import { TableSkeleton } from '@/components/ui/TableSkeleton'
import { useLatestCalls } from '@/hooks/useCalls'
import { useText } from '@/hooks/useText'
import type { Client } from '@/services/types'

const shown = 15

export function ClientCalls({ client }: { client: Client }) {
  const t = useText()
  const list = useLatestCalls({ client_id: client.id, sort: '-started_at', limit: shown })
  const calls = list.data?.items ?? []
  return (
    <Card
      padded={false}
      title={t.clients.recentCalls}
      description={list.data?.total ? t.calls.count(list.data.total) : undefined}
      actions={
        calls.length > 0 && (
          <>
            <OutOfDate query={list} />
            <Button size="sm" variant="ghost" asChild>
              <Link to={`/calls?client=${client.id}`} aria-label={t.clients.allCalls}>
                {t.common.viewAll}
              </Link>
            </Button>
          </>
        )
      }
    >
      <InSlices ready={!list.isPending} fallback={<TableSkeleton />}>
        {list.error && calls.length === 0 && (
          <ErrorState error={list.error} onRetry={list.refetch} busy={list.isFetching} />
        )}
        {list.isSuccess && calls.length === 0 && (
          <p className="px-4 py-10 text-center text-muted">{t.clients.noCalls}</p>
        )}
        {calls.length > 0 && <CallList calls={calls} withClient={false} />}
      </InSlices>
    </Card>
  )
}
