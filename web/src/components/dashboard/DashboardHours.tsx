import { BusyHours } from '@/components/charts/BusyHours'
import { useBusyHours } from '@/hooks/analyticsQueries'
import { useAnalytics } from '@/hooks/useAnalytics'

/** When in the week the period's calls came. */
export default function DashboardHours() {
  const busy = useBusyHours(useAnalytics().query)
  return <BusyHours query={busy} hours={busy.data?.hours} />
}
