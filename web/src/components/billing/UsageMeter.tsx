import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'
import type { Subscription } from '@/services/types'

/** How much of the included minutes the running period has used; what goes beyond turns the bar's colour. */
export function UsageMeter({ subscription, compact }: { subscription: Subscription; compact?: boolean }) {
  const t = useText()
  const format = useFormat()
  const { usage, currency } = subscription
  const used = Number(usage.minutes_used)
  const included = Number(usage.included_minutes)
  const over = used > included
  const text = t.billing.minutesOf(format.number(used), format.number(included))
  return (
    <div>
      <div className="flex flex-wrap justify-between gap-x-3 text-sm">
        {!compact && <span className="text-muted">{t.billing.minutes}</span>}
        <span className="tabular-nums">{text}</span>
      </div>
      <div
        role="meter"
        aria-label={t.billing.minutes}
        aria-valuemin={0}
        aria-valuemax={Math.max(included, used)}
        aria-valuenow={used}
        aria-valuetext={text}
        className={cx('mt-1.5 overflow-hidden rounded-full bg-hover', compact ? 'h-1' : 'h-2')}
      >
        <div
          className={cx('h-full rounded-full', over ? 'bg-warning' : 'bg-accent')}
          style={{ width: `${included === 0 ? (used ? 100 : 0) : Math.min(100, (used / included) * 100)}%` }}
        />
      </div>
      {over && (
        <p className="mt-1 text-xs text-warning">
          {t.billing.overage(
            format.number(Number(usage.overage_minutes)),
            format.amount(Number(usage.overage_minor), currency),
          )}
        </p>
      )}
    </div>
  )
}
