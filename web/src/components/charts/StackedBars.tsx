import {
  Area,
  BarChart,
  CartesianGrid,
  DefaultZIndexes,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
  ZIndexLayer,
  usePlotArea,
  useYAxisScale,
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

// Pixels.
const widestBar = 28

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
      <BarChart data={points} margin={chartMargin} title={label} accessibilityLayer>
        <CartesianGrid {...gridStyle} />
        <XAxis {...xAxis(points, formatX)} />
        <YAxis {...yAxis(points, series, formatTick)} />
        <Tooltip
          cursor={{ fill: 'var(--hover)', opacity: 0.6 }}
          isAnimationActive={false}
          content={<ChartHint series={series} formatX={formatX} formatY={formatY} total={total} />}
        />
        <Area
          dataKey={(point: Point) => heightOf(point, series)}
          stroke="none"
          fill="none"
          activeDot={false}
          isAnimationActive={false}
        />
        <ZIndexLayer zIndex={DefaultZIndexes.bar}>
          <Stacks points={points} series={series} />
        </ZIndexLayer>
      </BarChart>
    </ResponsiveContainer>
  )
}

// Recharts wraps each bar that it draws in several components, which a phone feels. It is told of an area as high as
// they are, for its axis and hint; the bars of one colour are one path.
function Stacks({ points, series }: { points: Point[]; series: Series[] }) {
  const plot = usePlotArea()
  const scale = useYAxisScale()
  if (!plot || !scale) return null
  const y = (value: number) => Number(scale(value))
  const band = plot.width / points.length
  const width = Math.min(widestBar, 0.8 * band)
  return series.map(({ key, color }, index) => {
    const bars = points.map((point, at) => {
      const left = plot.x + (at + 0.5) * band - width / 2
      const bottom = y(heightOf(point, series.slice(0, index)))
      const top = y(heightOf(point, series.slice(0, index + 1)))
      return `M${left} ${bottom}V${top}h${width}V${bottom}Z`
    })
    return <path key={key} d={bars.join('')} fill={color} />
  })
}
