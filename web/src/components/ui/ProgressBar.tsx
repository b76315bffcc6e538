import { Progress } from 'radix-ui'

import { useFormat } from '@/hooks/useFormat'
import { cx } from '@/lib/cx'

/** A share of work done, 0 to 1; at 1 it waits for an end that nobody can foretell. */
export function ProgressBar({ label, share }: { label: string; share: number }) {
  const format = useFormat()
  const waiting = share >= 1
  return (
    <div>
      <div className="mb-1.5 flex justify-between text-sm">
        <span>{label}</span>
        {!waiting && <span className="text-muted tabular-nums">{format.percent(share)}</span>}
      </div>
      <Progress.Root
        aria-label={label}
        value={waiting ? null : Math.round(share * 100)}
        className="h-1.5 overflow-hidden rounded-full bg-hover"
      >
        <Progress.Indicator
          className={cx('h-full rounded-full bg-accent transition-[width]', waiting && 'animate-shimmer')}
          style={{ width: `${Math.min(share, 1) * 100}%` }}
        />
      </Progress.Root>
    </div>
  )
}
