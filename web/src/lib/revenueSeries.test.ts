import { expect, it } from 'vitest'

import { largestSeries } from '@/lib/revenueSeries'
import type { EarningsSeries, Revenue } from '@/services/types'

const series = (id: string | null, ...minor: number[]): EarningsSeries => ({
  id,
  name: id,
  total: { calls: 0, revenue_minor: 0, cost_micros: 0, margin_micros: 0 },
  points: minor.map((revenue_minor, index) => ({
    starts: `2026-11-0${index + 1}`,
    calls: 1,
    revenue_minor,
    cost_micros: 0,
    margin_micros: 0,
  })),
})
const revenue = (...all: EarningsSeries[]) => ({ series: all }) as Revenue

it('shows each series while there are few', () => {
  expect(largestSeries(revenue(series('a', 5, 6), series(null, 1, 2)), 2)).toEqual([
    { id: 'a', name: 'a', revenue: [5, 6] },
    { id: 'none-1', name: null, revenue: [1, 2] },
  ])
})

it('adds up what is beyond the largest, and loses nothing', () => {
  const shown = largestSeries(revenue(series('a', 9), series('b', 5), series('c', 2), series('d', 1)), 3)
  expect(shown.map(({ id, revenue: [minor] }) => [id, minor])).toEqual([
    ['a', 9],
    ['b', 5],
    ['others', 3],
  ])
})
