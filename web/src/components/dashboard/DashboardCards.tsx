import { lazy } from 'react'

import { WhenNear } from '@/components/charts/WhenNear'
import { ClientOverview } from '@/components/dashboard/ClientOverview'
import { NeedsAttention } from '@/components/dashboard/NeedsAttention'
import { PeriodStats } from '@/components/dashboard/PeriodStats'
import { RecentCalls } from '@/components/dashboard/RecentCalls'
import { Skeleton } from '@/components/ui/Skeleton'
import type { useLatestCalls } from '@/hooks/useCalls'
import { useMedia } from '@/hooks/useMedia'
import { quiet } from '@/lib/quiet'
import type { StreamState } from '@/services/events'

// The figures and the newest calls stand first; the charts' code comes after them, in room kept free.
const DashboardCharts = lazy(() => quiet().then(() => import('@/components/dashboard/DashboardCharts')))
const DashboardHours = lazy(() => import('@/components/dashboard/DashboardHours'))

type Props = {
  recent: ReturnType<typeof useLatestCalls>
  live: StreamState
  pollMs: number | undefined
}

/** The figures of the period, and what happens now. One below the other, as on a phone, what happens now comes
 * before the charts. */
export function DashboardCards({ recent, live, pollMs }: Props) {
  const wide = useMedia('(width >= 64rem)')
  const charts = (
    <WhenNear className="min-w-0" fallback={<ChartsToCome />}>
      {recent.isPending ? <ChartsToCome /> : <DashboardCharts />}
    </WhenNear>
  )
  return (
    <>
      <NeedsAttention pollMs={pollMs} />
      <div className="grid gap-4">
        <PeriodStats />
        {wide && charts}
        <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <RecentCalls query={recent} shown={wide ? 10 : 5} live={live} />
          {!wide && charts}
          <ClientOverview />
        </div>
        <WhenNear className="min-w-0" fallback={<Skeleton className="h-83 rounded-lg" />}>
          <DashboardHours />
        </WhenNear>
      </div>
    </>
  )
}

const ChartsToCome = () => (
  <div className="grid gap-4 lg:grid-cols-2">
    <Skeleton className="h-85 rounded-lg" />
    <Skeleton className="h-85 rounded-lg" />
  </div>
)
