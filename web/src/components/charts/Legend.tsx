import type { Series } from '@/components/charts/axes'

export function Legend({ series }: { series: Series[] }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {series.map(({ key, label, color }) => (
        <li key={key} className="flex items-center gap-1.5">
          <Swatch color={color} />
          {label}
        </li>
      ))}
    </ul>
  )
}

/** Before a name, what is drawn in its colour; a saved picture of the chart shows both (see lib/chartImage). */
export const Swatch = ({ color }: { color: string }) => (
  <span aria-hidden data-swatch className="size-2 shrink-0 rounded-xs" style={{ background: color }} />
)
