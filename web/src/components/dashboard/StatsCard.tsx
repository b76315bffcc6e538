import { ArrowDownRight, ArrowRight, ArrowUpRight, Info, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

import { Tooltip } from '@/components/ui/Tooltip'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'
import type { Stat } from '@/services/types'

type Props = {
  icon: LucideIcon
  label: string
  stat: Stat
  format: (value: number) => string
  /** A share of a whole, "37%": it changes by percentage points, which a percentage of a percentage would blur. */
  share?: boolean
  /** More is neither better nor worse. */
  neutral?: boolean
  /** What the figure counts, where its name does not say it all. */
  hint?: string
  /** Instead of the comparison. */
  note?: ReactNode
}

/** A figure with its change against the period before. */
export function StatsCard({ icon: Icon, label, stat, format, share, neutral = false, hint, note }: Props) {
  const t = useText()
  const { percent } = useFormat()
  const points = share && stat.value !== null && stat.previous !== null ? stat.value - stat.previous : null
  return (
    <li className="row-span-3 grid min-w-0 grid-rows-subgrid gap-y-0 rounded-lg border border-line bg-surface p-3 shadow-low sm:p-4">
      <p className="flex items-start gap-2 text-sm text-muted">
        <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-faint" />
        <span className="min-w-0 text-balance wrap-break-word hyphens-auto">{label}</span>
        {hint && (
          <Tooltip label={hint}>
            <button
              type="button"
              aria-label={hint}
              className="mt-0.5 shrink-0 rounded-sm text-faint hover:text-ink"
            >
              <Info aria-hidden className="size-3.5" />
            </button>
          </Tooltip>
        )}
      </p>
      <p className="mt-2 flex flex-wrap content-start items-baseline gap-x-2">
        <span className="text-2xl font-semibold tracking-tight tabular-nums">
          {stat.value === null ? t.common.none : format(stat.value)}
        </span>
        <Change
          change={share ? points : stat.change}
          words={share ? (size) => t.stats.points(Math.round(size * 100)) : percent}
          neutral={neutral}
        />
      </p>
      <p className="text-xs text-faint">
        {note ?? (stat.previous === null ? t.stats.noPrevious : t.stats.previous(format(stat.previous)))}
      </p>
    </li>
  )
}

// Less than half a percent, or point, is no change that one should see.
const still = 0.005

type ChangeProps = { change: number | null; words: (size: number) => string; neutral: boolean }

function Change({ change, words, neutral }: ChangeProps) {
  const t = useText()
  if (change === null) return null
  const flat = Math.abs(change) < still
  const Arrow = flat ? ArrowRight : change > 0 ? ArrowUpRight : ArrowDownRight
  return (
    <span
      className={cx(
        'flex items-center gap-0.5 text-sm font-medium tabular-nums',
        flat || neutral ? 'text-faint' : change > 0 ? 'text-positive' : 'text-negative',
      )}
    >
      <Arrow aria-hidden className="size-3.5" />
      <span className="sr-only">{flat ? t.stats.unchanged : change > 0 ? t.stats.up : t.stats.down}</span>
      {words(Math.abs(change))}
    </span>
  )
}
