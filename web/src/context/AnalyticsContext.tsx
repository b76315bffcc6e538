import { createContext, useMemo, type ReactNode } from 'react'

import { useRevenueOf, useStatsOf, useTrendsOf } from '@/hooks/analyticsQueries'
import { usePeriod, type Period } from '@/hooks/usePeriod'

export type AnalyticsState = Period & {
  stats: ReturnType<typeof useStatsOf>
  trends: ReturnType<typeof useTrendsOf>
  revenue: ReturnType<typeof useRevenueOf>
  fetchStats: () => Promise<unknown>
  fetchTrends: () => Promise<unknown>
  fetchRevenue: () => Promise<unknown>
}

export const AnalyticsContext = createContext<AnalyticsState | null>(null)

/** The figures of the period that the address names, which all cards of a page share; TanStack Query keeps them. */
export function AnalyticsProvider({ children }: { children: ReactNode }) {
  const period = usePeriod()
  const stats = useStatsOf(period.query)
  const trends = useTrendsOf(period.query)
  const revenue = useRevenueOf(period.query, period.interval, period.grouping)
  const value = useMemo<AnalyticsState>(
    () => ({
      ...period,
      stats,
      trends,
      revenue,
      fetchStats: stats.refetch,
      fetchTrends: trends.refetch,
      fetchRevenue: revenue.refetch,
    }),
    [period, stats, trends, revenue],
  )
  return <AnalyticsContext.Provider value={value}>{children}</AnalyticsContext.Provider>
}
