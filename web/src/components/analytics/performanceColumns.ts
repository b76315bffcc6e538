import type { Format } from '@/lib/format'
import type { ComparedClient } from '@/services/types'
import type { Dictionary } from '@/text/en'

export type PerformanceColumn = {
  key: string
  label: string
  value: (row: ComparedClient) => number | null
  format: (value: number) => string
  plain?: (value: number) => string
  /** From which width of the table's box on it shows. */
  className?: string
}

export function performanceColumns(t: Dictionary, format: Format): PerformanceColumn[] {
  const { number, percent, duration, minor, minorPlain, micros } = format
  return [
    { key: 'calls', label: t.stats.calls, value: (row) => row.calls, format: number },
    {
      key: 'answered',
      label: t.stats.answered,
      value: (row) => row.answered_share,
      format: percent,
      className: 'hidden @lg:table-cell',
    },
    {
      key: 'duration',
      label: t.stats.averageDuration,
      value: (row) => row.average_duration_seconds,
      format: duration,
      className: 'hidden @3xl:table-cell',
    },
    {
      key: 'positive',
      label: t.stats.positive,
      value: (row) => row.positive_share,
      format: percent,
      className: 'hidden @2xl:table-cell',
    },
    {
      key: 'booked',
      label: t.stats.booked,
      value: (row) => row.appointments_booked,
      format: number,
      className: 'hidden @4xl:table-cell',
    },
    {
      key: 'revenue',
      label: t.stats.revenue,
      value: (row) => row.revenue_minor,
      format: minor,
      plain: minorPlain,
    },
    {
      key: 'cost',
      label: t.analytics.cost,
      value: (row) => row.cost_micros,
      format: micros,
      plain: (value) => (value / 1_000_000).toFixed(6),
      className: 'hidden @5xl:table-cell',
    },
    {
      key: 'margin',
      label: t.analytics.margin,
      value: (row) => row.margin_micros,
      format: micros,
      plain: (value) => (value / 1_000_000).toFixed(6),
      className: 'hidden @3xl:table-cell',
    },
  ]
}
