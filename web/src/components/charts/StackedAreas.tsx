import { Area, AreaChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'

import { chartMargin, gridStyle, xAxis, yAxis } from '@/components/charts/axes'
import { ChartHint } from '@/components/charts/ChartHint'
import type { StackedBarsProps } from '@/components/charts/StackedBars'

/** Series over time, stacked; for what changes smoothly. */
export default function StackedAreas(props: StackedBarsProps) {
  const { label, points, series, formatX, formatY, formatTick = formatY, total } = props
  return (
    <ResponsiveContainer width="100%" height="100%">
      <AreaChart data={points} margin={chartMargin} title={label} accessibilityLayer>
        <CartesianGrid {...gridStyle} />
        <XAxis {...xAxis(points, formatX)} />
        <YAxis {...yAxis(points, series, formatTick)} />
        <Tooltip
          cursor={{ stroke: 'var(--line-strong)' }}
          isAnimationActive={false}
          content={<ChartHint series={series} formatX={formatX} formatY={formatY} total={total} />}
        />
        {series.map(({ key, color }) => (
          <Area
            key={key}
            dataKey={key}
            stackId="all"
            type="monotone"
            stroke={color}
            strokeWidth={1.5}
            fill={color}
            fillOpacity={0.22}
            isAnimationActive={false}
          />
        ))}
      </AreaChart>
    </ResponsiveContainer>
  )
}
