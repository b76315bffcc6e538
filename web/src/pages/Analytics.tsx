import { AnalyticsCards } from '@/components/analytics/AnalyticsCards'
import { PeriodPage } from '@/components/analytics/PeriodPage'
import { useText } from '@/hooks/useText'

export default function Analytics() {
  const t = useText()
  return (
    <PeriodPage title={t.analytics.title} intro={t.analytics.intro} withClient>
      <AnalyticsCards />
    </PeriodPage>
  )
}
