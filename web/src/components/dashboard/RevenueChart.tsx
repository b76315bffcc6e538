import type { Point } from '@/components/charts/axes'
import { ChartCard } from '@/components/charts/ChartCard'
import { StackedBars } from '@/components/charts/lazy'
import { Legend } from '@/components/charts/Legend'
import { RevenueChoices } from '@/components/charts/RevenueChoices'
import { useAnalytics, useRevenue } from '@/hooks/useAnalytics'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { largestSeries, type RevenueSeries } from '@/lib/revenueSeries'
import type { Grouping } from '@/services/analytics'
import type { Revenue } from '@/services/types'
import type { Dictionary } from '@/text/en'

const mostSeries = 6

/** The period's calls at their minute prices, without plan fees: together, by client or by plan. */
export function RevenueChart({ className }: { className?: string }) {
  const t = useText()
  const format = useFormat()
  const { grouping } = useAnalytics()
  const query = useRevenue()
  const shown = query.data ? largestSeries(query.data, mostSeries) : []
  const series = shown.map((one, index) => ({
    key: one.id,
    label: seriesName(one, grouping, t),
    color: `var(--chart-${index + 1})`,
  }))
  return (
    <ChartCard
      title={t.analytics.revenue}
      description={query.data && format.minor(query.data.total.revenue_minor)}
      filename={grouping ? `revenue-by-${grouping}` : 'revenue'}
      query={query}
      table={query.data && tableOf(query.data, grouping, t, format)}
      empty={query.data?.total.revenue_minor === 0}
      className={className}
      actions={<RevenueChoices />}
    >
      <div className="h-56">
        <StackedBars
          label={t.analytics.revenue}
          points={pointsOf(query.data, shown)}
          series={series}
          formatX={format.calendarDay}
          formatY={format.minor}
          formatTick={format.minorShort}
          total={t.charts.total}
        />
      </div>
      {grouping && <Legend series={series} />}
      <p className="mt-2 text-xs text-balance text-faint">{t.stats.revenueHint}</p>
    </ChartCard>
  )
}

function seriesName({ id, name }: RevenueSeries, grouping: Grouping | undefined, t: Dictionary): string {
  if (name) return name
  if (id === 'others') return t.analytics.others
  return grouping === 'plan' ? t.analytics.withoutPlan : t.analytics.revenue
}

function pointsOf(revenue: Revenue | undefined, shown: RevenueSeries[]): Point[] {
  const starts = revenue?.series[0]?.points.map((point) => point.starts) ?? []
  return starts.map((x, index) => ({
    x,
    ...Object.fromEntries(shown.map((series) => [series.id, series.revenue[index] ?? 0])),
  }))
}

function tableOf(
  revenue: Revenue,
  grouping: Grouping | undefined,
  t: Dictionary,
  { minor, minorPlain, micros, number, calendarDay }: ReturnType<typeof useFormat>,
) {
  const microsPlain = (value: number) => (value / 1_000_000).toFixed(6)
  return {
    columns: [
      { label: t.analytics.starts, formatText: calendarDay },
      ...(grouping ? [{ label: t.analytics.revenueBy[grouping] }] : []),
      { label: t.stats.calls, format: number },
      { label: t.analytics.revenue, format: minor, plain: minorPlain },
      { label: t.analytics.cost, format: micros, plain: microsPlain },
      { label: t.analytics.margin, format: micros, plain: microsPlain },
    ],
    rows: revenue.series.flatMap(({ name, points }) =>
      points.map((point) => [
        point.starts,
        ...(grouping ? [name ?? t.analytics.withoutPlan] : []),
        point.calls,
        point.revenue_minor,
        point.cost_micros,
        point.margin_micros,
      ]),
    ),
  }
}
