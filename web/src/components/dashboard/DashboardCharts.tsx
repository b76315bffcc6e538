import { CallTrends } from '@/components/charts/CallTrends'
import { RevenueChart } from '@/components/dashboard/RevenueChart'
import { useTrends } from '@/hooks/useAnalytics'

/** The period's course. */
export default function DashboardCharts() {
  const trends = useTrends()
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <CallTrends query={trends} days={trends.data?.days} />
      <RevenueChart />
    </div>
  )
}
