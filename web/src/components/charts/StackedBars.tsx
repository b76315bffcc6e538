import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'

import { chartMargin, gridStyle, xAxis, yAxis, type Point, type Series } from '@/components/charts/axes'
import { ChartHint } from '@/components/charts/ChartHint'

export type StackedBarsProps = {
  label: string
  points: Point[]
  series: Series[]
  formatX: (x: string) => string
  formatY: (y: number) => string
  /** Shorter, for the axis. */
  formatTick?: (y: number) => string
  total?: string
}

/** One bar a point, its series on top of one another. */
export default function StackedBars(props: StackedBarsProps) {
  const { label, points, series, formatX, formatY, formatTick = formatY, total } = props
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={points} margin={chartMargin} title={label} maxBarSize={28} accessibilityLayer>
        <CartesianGrid {...gridStyle} />
        <XAxis {...xAxis(points, formatX)} />
        <YAxis {...yAxis(points, series, formatTick)} />
        <Tooltip
          cursor={{ fill: 'var(--hover)', opacity: 0.6 }}
          isAnimationActive={false}
          content={<ChartHint series={series} formatX={formatX} formatY={formatY} total={total} />}
        />
        {series.map(({ key, color }) => (
          <Bar key={key} dataKey={key} stackId="all" fill={color} isAnimationActive={false} />
        ))}
      </BarChart>
    </ResponsiveContainer>
  )
}
