import { useManyClientStats, useRevenueOf } from '@/hooks/analyticsQueries'
import type { AnalyticsQuery } from '@/services/analytics'
import type { Earnings, Figures } from '@/services/types'

export type ClientPerformance = Earnings & {
  id: string
  name: string
  /** Undefined while it is on its way. */
  figures: Figures | undefined
}

// Each further client is a request of its own; beyond so many their answered share and the like stay empty.
const mostDetailed = 50

/** The period's figures of every client that had calls in it. */
export function useClientPerformance(query: AnalyticsQuery) {
  // Only the sums are shown: few intervals are enough.
  const revenue = useRevenueOf(query, 'month', 'client')
  const series = (revenue.data?.series ?? []).filter(({ id, total }) => id !== null && total.calls > 0)
  const ids = series.slice(0, mostDetailed).map(({ id }) => id!)
  const stats = useManyClientStats(ids, query)
  const rows = series.map(({ id, name, total }, index): ClientPerformance => ({
    id: id!,
    name: name ?? id!,
    ...total,
    figures: stats?.[index]?.figures,
  }))
  return { ...revenue, rows }
}
