import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import type { Plan } from '@/services/types'

type Terms = Pick<Plan, 'included_minutes' | 'overage_minute_micros' | 'rounding_seconds' | 'currency'>

/** What a plan includes and what goes beyond it costs, in words. */
export function PlanTerms({ terms, trialDays = 0 }: { terms: Terms; trialDays?: number }) {
  const t = useText()
  const format = useFormat()
  const said = [
    t.billing.included(format.number(terms.included_minutes)),
    t.billing.thenPerMinute(format.unitPrice(terms.overage_minute_micros, terms.currency)),
    t.billing.rounding(terms.rounding_seconds),
    trialDays > 0 && t.billing.trial(trialDays),
  ].filter((words) => words !== false)
  return (
    <span className="mt-3 block space-y-0.5 text-sm text-muted">
      {said.map((words) => (
        <span key={words} className="block">
          {words}
        </span>
      ))}
    </span>
  )
}
