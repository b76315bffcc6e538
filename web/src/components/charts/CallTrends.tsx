import type { Point, Series } from '@/components/charts/axes'
import { ChartCard, type Loading } from '@/components/charts/ChartCard'
import { StackedBars } from '@/components/charts/lazy'
import { Legend } from '@/components/charts/Legend'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import type { CallStatus, DayOfCalls } from '@/services/types'

const colors: Record<CallStatus, string> = {
  completed: 'var(--chart-1)',
  voicemail: 'var(--chart-3)',
  missed: 'var(--chart-5)',
  failed: 'var(--chart-6)',
  in_progress: 'var(--chart-2)',
  ringing: 'var(--line-strong)',
}
const order = Object.keys(colors) as CallStatus[]

type Props = { query: Loading; days: DayOfCalls[] | undefined; className?: string }

/** Calls of each day, by how they ended. */
export function CallTrends({ query, days, className }: Props) {
  const t = useText()
  const { calendarDay, number } = useFormat()
  // What never happened needs no colour in the legend.
  const shown = order.filter((status) => days?.some((day) => day[status] > 0))
  const series: Series[] = shown.map((key) => ({ key, label: t.calls.statuses[key], color: colors[key] }))
  const table = days && {
    columns: [
      { label: t.analytics.day, formatText: calendarDay },
      { label: t.charts.total, format: number },
      ...order.map((status) => ({ label: t.calls.statuses[status], format: number })),
    ],
    rows: days.map((day) => [day.day, day.calls, ...order.map((status) => day[status])]),
  }
  const points: Point[] = (days ?? []).map(({ day, ...counts }) => ({ x: day, ...counts }))
  return (
    <ChartCard
      title={t.analytics.callTrends}
      description={days && t.calls.count(days.reduce((sum, { calls }) => sum + calls, 0))}
      filename="calls-per-day"
      query={query}
      table={table}
      empty={shown.length === 0}
      className={className}
    >
      <div className="h-56">
        <StackedBars
          label={t.analytics.callTrends}
          points={points}
          series={series}
          formatX={calendarDay}
          formatY={number}
          total={t.charts.total}
        />
      </div>
      <Legend series={series} />
    </ChartCard>
  )
}
