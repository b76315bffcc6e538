import type { ReactNode } from 'react'

import { ClientPerformanceTable } from '@/components/analytics/ClientPerformanceTable'
import { WorstCalls } from '@/components/analytics/WorstCalls'
import { BusyHours } from '@/components/charts/BusyHours'
import { CallTrends } from '@/components/charts/CallTrends'
import { SentimentChart } from '@/components/charts/SentimentChart'
import { WhenNear } from '@/components/charts/WhenNear'
import { PeriodStats } from '@/components/dashboard/PeriodStats'
import { RevenueChart } from '@/components/dashboard/RevenueChart'
import { Skeleton } from '@/components/ui/Skeleton'
import { useBusyHours, useSentiment } from '@/hooks/analyticsQueries'
import { useAnalytics, useTrends } from '@/hooks/useAnalytics'
import { cx } from '@/lib/cx'

/** Everything that the period's calls tell. */
export function AnalyticsCards() {
  const { query } = useAnalytics()
  const trends = useTrends()
  const busy = useBusyHours(query)
  const sentiment = useSentiment(query)
  return (
    <div className="grid gap-4">
      <PeriodStats />
      <CallTrends query={trends} days={trends.data?.days} />
      <div className="grid gap-4 lg:grid-cols-2">
        <Near height="h-96 lg:h-85">
          <RevenueChart />
        </Near>
        <Near height="h-83 lg:h-85">
          <BusyHours query={busy} hours={busy.data?.hours} />
        </Near>
        <Near height="h-91">
          <SentimentChart query={sentiment} />
        </Near>
        <Near height="h-116 lg:h-91">
          <WorstCalls query={sentiment} />
        </Near>
      </div>
      {/* It asks for the clients by itself. */}
      <Near height="h-192">
        <ClientPerformanceTable />
      </Near>
    </div>
  )
}

/** A card whose room is kept until one comes near, so that a place on the page stays where it is. */
const Near = ({ height, children }: { height: string; children: ReactNode }) => (
  <WhenNear className="grid min-w-0" fallback={<Skeleton className={cx('rounded-lg', height)} />}>
    {children}
  </WhenNear>
)
