import type { Revenue } from '@/services/types'

export type RevenueSeries = { id: string; name: string | null; revenue: number[] }

/** The largest series by themselves, the others added up, so that a chart stays readable. */
export function largestSeries(revenue: Revenue, most: number): RevenueSeries[] {
  const all = revenue.series.map(({ id, name, points }, index) => ({
    id: id ?? `none-${index}`,
    name,
    revenue: points.map((point) => point.revenue_minor),
  }))
  if (all.length <= most) return all
  const rest = all.slice(most - 1)
  const sum = (all[0]?.revenue ?? []).map((_, index) =>
    rest.reduce((total, series) => total + (series.revenue[index] ?? 0), 0),
  )
  return [...all.slice(0, most - 1), { id: 'others', name: null, revenue: sum }]
}
