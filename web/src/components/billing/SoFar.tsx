import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import type { Subscription } from '@/services/types'

/** What the running period comes to until now. */
export function SoFar({ subscription }: { subscription: Subscription }) {
  const t = useText()
  const format = useFormat()
  const { usage, currency } = subscription
  const lines = [
    [t.billing.base, usage.base_minor],
    [t.billing.overageLine, usage.overage_minor],
  ] as const
  return (
    <div>
      <h3 className="text-sm text-muted">{t.billing.soFar}</h3>
      <dl className="mt-1.5 space-y-1 tabular-nums">
        {lines.map(([label, minor]) => (
          <div key={label} className="flex justify-between gap-3">
            <dt>{label}</dt>
            <dd>{format.amount(minor, currency)}</dd>
          </div>
        ))}
        <div className="flex justify-between gap-3 border-t border-line pt-1.5 font-semibold">
          <dt>{t.billing.total}</dt>
          <dd>{format.amount(usage.total_minor, currency)}</dd>
        </div>
      </dl>
    </div>
  )
}
