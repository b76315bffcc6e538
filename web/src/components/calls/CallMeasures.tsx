import { Meter } from '@/components/ui/Meter'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import type { CallDetail } from '@/services/types'

type Part<Name> = [Name, number]

function given<Name extends string>(values: Record<Name, number | null>): Part<Name>[] {
  return (Object.entries(values) as [Name, number | null][]).filter(
    (part): part is Part<Name> => part[1] !== null,
  )
}

/** What the call cost, by part. */
export function CallCosts({ call }: { call: CallDetail }) {
  const t = useText()
  const format = useFormat()
  const parts = given(call.costs)
  if (parts.length === 0) return null
  const total = Math.max(call.cost_micros, 1)
  return (
    <section>
      <h3 className="mb-2 flex justify-between text-sm font-semibold">
        {t.call.costs}
        <span className="tabular-nums">{format.micros(call.cost_micros)}</span>
      </h3>
      <ul className="space-y-2">
        {parts.map(([name, micros]) => (
          <li key={name}>
            <Meter label={t.call.costNames[name]} share={micros / total} value={format.micros(micros)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How long the caller waited for an answer, and on what. */
export function CallLatency({ call }: { call: CallDetail }) {
  const t = useText()
  const format = useFormat()
  const parts = given(call.latency)
  if (parts.length === 0) return null
  const longest = Math.max(...parts.map(([, ms]) => ms), 1)
  return (
    <section>
      <h3 className="text-sm font-semibold">{t.call.latency}</h3>
      <p className="mb-2 text-xs text-faint">{t.call.latencyHint}</p>
      <ul className="space-y-2">
        {parts.map(([name, ms]) => (
          <li key={name}>
            <Meter label={t.call.latencyNames[name]} share={ms / longest} value={`${format.number(ms)} ms`} />
          </li>
        ))}
      </ul>
    </section>
  )
}
