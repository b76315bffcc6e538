import type { Series } from '@/components/charts/axes'

export function Legend({ series }: { series: Series[] }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {series.map(({ key, label, color }) => (
        <li key={key} className="flex items-center gap-1.5">
          <span aria-hidden className="size-2 rounded-xs" style={{ background: color }} />
          {label}
        </li>
      ))}
    </ul>
  )
}
