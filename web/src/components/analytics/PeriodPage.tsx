import type { ReactNode } from 'react'

import { BarToCome, PeriodBar } from '@/components/analytics/lazy'
import { Page } from '@/components/common/Page'
import { AnalyticsProvider } from '@/context/AnalyticsContext'
import { useAnalytics } from '@/hooks/useAnalytics'

type Props = {
  title: string
  intro: ReactNode
  /** There is nothing yet to choose a period of. */
  barHidden?: boolean
  /** What the page is read for comes first. */
  barLater?: boolean
  withClient?: boolean
  children: ReactNode
}

/** A page whose cards all look at one period. */
export function PeriodPage({ barHidden, barLater, withClient, ...page }: Props) {
  return (
    <AnalyticsProvider>
      <Page {...page} actions={!barHidden && (barLater ? <BarToCome /> : <Bar withClient={withClient} />)} />
    </AnalyticsProvider>
  )
}

const Bar = ({ withClient }: { withClient?: boolean }) => (
  <PeriodBar period={useAnalytics()} withClient={withClient} />
)
