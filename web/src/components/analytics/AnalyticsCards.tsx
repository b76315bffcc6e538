import { ClientPerformanceTable } from '@/components/analytics/ClientPerformanceTable'
import { WorstCalls } from '@/components/analytics/WorstCalls'
import { BusyHours } from '@/components/charts/BusyHours'
import { CallTrends } from '@/components/charts/CallTrends'
import { SentimentChart } from '@/components/charts/SentimentChart'
import { WhenNear } from '@/components/charts/WhenNear'
import { WhenQuiet } from '@/components/charts/WhenQuiet'
import { PeriodStats } from '@/components/dashboard/PeriodStats'
import { RevenueChart } from '@/components/dashboard/RevenueChart'
import { Skeleton } from '@/components/ui/Skeleton'
import { useBusyHours, useSentiment } from '@/hooks/analyticsQueries'
import { useAnalytics, useTrends } from '@/hooks/useAnalytics'

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
      <WhenQuiet fallback={<CardsToCome />}>
        <div className="grid gap-4 lg:grid-cols-2">
          <RevenueChart />
          <BusyHours query={busy} hours={busy.data?.hours} />
          <SentimentChart query={sentiment} />
          <WorstCalls query={sentiment} />
        </div>
        {/* It asks for the clients by itself. */}
        <WhenNear fallback={<Skeleton className="h-85 rounded-lg" />}>
          <ClientPerformanceTable />
        </WhenNear>
      </WhenQuiet>
    </div>
  )
}

const CardsToCome = () => (
  <div className="grid gap-4 lg:grid-cols-2">
    <Skeleton className="h-85 rounded-lg" />
    <Skeleton className="h-85 rounded-lg" />
    <Skeleton className="h-85 rounded-lg" />
    <Skeleton className="h-85 rounded-lg" />
  </div>
)
