import {
  Bar,
  BarChart,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
  type BarShapeProps,
} from 'recharts'

import {
  chartMargin,
  gridStyle,
  heightOf,
  xAxis,
  yAxis,
  type Point,
  type Series,
} from '@/components/charts/axes'
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
        <Bar
          dataKey={(point: Point) => heightOf(point, series)}
          shape={(bar: BarShapeProps) => <Stack {...bar} series={series} />}
          isAnimationActive={false}
        />
      </BarChart>
    </ResponsiveContainer>
  )
}

// Recharts wraps each bar that it knows of in several components: a series of its own for each colour would be a
// hundred more bars a month, which a phone feels.
function Stack({ x, y, width, height, payload, series }: BarShapeProps & { series: Series[] }) {
  const point = payload as Point
  const scale = height / heightOf(point, series)
  return (
    <g>
      {series.map(({ key, color }, index) => {
        const top = y + height - scale * heightOf(point, series.slice(0, index + 1))
        const part = scale * Number(point[key] ?? 0)
        return part > 0 && <rect key={key} x={x} y={top} width={width} height={part} fill={color} />
      })}
    </g>
  )
}
