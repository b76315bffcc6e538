// What all charts' axes, grids and hints share.
import { AxisTick } from '@/components/charts/AxisTick'

/** A point of a chart: where it stands, and the value of each series there. */
export type Point = { x: string } & Record<string, number | string | null>
export type Series = { key: string; label: string; color: string }

export const gridStyle = {
  vertical: false,
  // It places them all the same, from labels that it would measure.
  verticalCoordinatesGenerator: () => [],
  stroke: 'var(--line)',
  strokeDasharray: '3 3',
}

export const chartMargin = { top: 8, right: 8, bottom: 0, left: 0 }

// Left to itself, Recharts lays every label out in the page to choose those that fit, and draws the chart twice to
// learn how wide they are: most of the time that a phone takes for a chart.
const axisStyle = {
  tickLine: false,
  axisLine: false,
  tick: AxisTick,
  tickMargin: 8,
  interval: 0,
} as const
const digitWidth = 6.5

export const xAxis = (points: Point[], formatX: (x: string) => string) => {
  const step = Math.ceil(points.length / (window.innerWidth < 640 ? 5 : 8))
  const ticks = points.filter((_, index) => index % step === 0).map(({ x }) => x)
  return { ...axisStyle, dataKey: 'x', tickFormatter: formatX, ticks }
}

/** How high a point's series stand on top of one another. */
export const heightOf = (point: Point, series: Series[]) =>
  series.reduce((sum, { key }) => sum + Number(point[key] ?? 0), 0)

export function yAxis(points: Point[], series: Series[], formatTick: (y: number) => string) {
  const most = Math.max(1, ...points.map((point) => heightOf(point, series)))
  const longest = Math.max(
    ...[1, 2, 3, 4, 5, 6].map((part) => formatTick(Math.ceil((most * part) / 4)).length),
  )
  return {
    ...axisStyle,
    // Recharts keeps room for the lines of ticks, drawn or not: what stood left of it was cut.
    tickSize: 0,
    tickFormatter: formatTick,
    tickCount: 4,
    allowDecimals: false,
    width: axisStyle.tickMargin + longest * digitWidth,
  }
}
