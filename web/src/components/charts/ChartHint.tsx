import type { Point, Series } from '@/components/charts/axes'

type Props = {
  active?: boolean
  label?: string | number
  /** Of each drawn item; all are of the same point. */
  payload?: readonly { payload?: Point }[]
  series: Series[]
  formatX: (x: string) => string
  formatY: (y: number) => string
  /** The word for the sum of the series; absent: no sum is shown. */
  total?: string
}

/** What a chart says of the point under the pointer. */
export function ChartHint({ active, label, payload = [], series, formatX, formatY, total }: Props) {
  const point = payload[0]?.payload
  if (!active || !point) return null
  const values = series.map((one) => ({ ...one, value: Number(point[one.key] ?? 0) }))
  return (
    <div className="min-w-36 rounded-lg border border-line bg-surface px-3 py-2 text-sm shadow-mid">
      <p className="mb-1 font-medium">{formatX(String(label))}</p>
      <ul className="space-y-0.5">
        {values.map(({ key, label: name, color, value }) => (
          <li key={key} className="flex items-center gap-2">
            <span aria-hidden className="size-2 rounded-xs" style={{ background: color }} />
            <span className="grow text-muted">{name}</span>
            <span className="pl-3 tabular-nums">{formatY(value)}</span>
          </li>
        ))}
        {total && values.length > 1 && (
          <li className="flex justify-between border-t border-line pt-1 font-medium">
            <span>{total}</span>
            <span className="tabular-nums">{formatY(values.reduce((sum, { value }) => sum + value, 0))}</span>
          </li>
        )}
      </ul>
    </div>
  )
}
