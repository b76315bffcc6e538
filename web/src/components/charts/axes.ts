// What all charts' axes, grids and hints share.
export const axisStyle = {
  tickLine: false,
  axisLine: false,
  tick: { fill: 'var(--faint)', fontSize: 11 },
  tickMargin: 8,
  minTickGap: 24,
} as const

export const gridStyle = { vertical: false, stroke: 'var(--line)', strokeDasharray: '3 3' } as const

export const chartMargin = { top: 8, right: 8, bottom: 0, left: 0 }

/** A point of a chart: where it stands, and the value of each series there. */
export type Point = { x: string } & Record<string, number | string | null>
export type Series = { key: string; label: string; color: string }
