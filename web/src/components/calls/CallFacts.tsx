import { CallCosts, CallLatency } from '@/components/calls/CallMeasures'
import { JsonBlock } from '@/components/ui/JsonBlock'
import { Facts } from '@/components/ui/Facts'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import type { Format } from '@/lib/format'
import { formatPhone } from '@/lib/phone'
import { openStatuses, type CallDetail } from '@/services/types'
import type { Dictionary } from '@/text/en'

const isEmpty = (object: object) => Object.keys(object).length === 0

/** Everything known of a call besides its words. */
export function CallFacts({ call }: { call: CallDetail }) {
  const t = useText()
  const format = useFormat()
  const phone = (number: string | null) =>
    number ? <span className="tabular-nums">{formatPhone(number)}</span> : t.calls.anonymous
  const answeredAfter =
    call.answered_at && (Date.parse(call.answered_at) - Date.parse(call.started_at)) / 1000
  return (
    <div className="space-y-6">
      <Facts
        facts={[
          { label: t.calls.direction, value: t.calls.directions[call.direction] },
          { label: t.call.from, value: phone(call.from_number) },
          { label: t.call.to, value: phone(call.to_number) },
          { label: t.call.started, value: format.fullDateTime(call.started_at) },
          { label: t.call.answered, value: answeredAfter && t.call.seconds(Math.round(answeredAfter)) },
          { label: t.call.ended, value: endOf(call, t, format) },
          { label: t.call.endedReason, value: call.ended_reason && reasonText(call.ended_reason, t) },
          { label: t.call.price, value: call.price_minor !== null && format.minor(call.price_minor) },
          {
            label: t.call.externalId,
            value: call.external_id && <code className="text-sm">{call.external_id}</code>,
          },
        ].map((fact) => ({ ...fact, value: fact.value === false ? null : fact.value }))}
      />
      <CallCosts call={call} />
      <CallLatency call={call} />
      {!isEmpty(call.extracted) && <JsonBlock title={t.call.extracted} value={call.extracted} />}
      {!isEmpty(call.metadata) && <JsonBlock title={t.call.metadata} value={call.metadata} />}
    </div>
  )
}

// What was missed or failed need not say when.
function endOf(call: CallDetail, t: Dictionary, format: Format) {
  if (call.ended_at) return format.time(call.ended_at)
  return openStatuses.includes(call.status) && t.call.running
}

// The API takes any reason; those it knows are said in the user's language, others without their underscores.
function reasonText(reason: string, t: Dictionary): string {
  const known: Record<string, string> = t.call.endedReasons
  return known[reason] ?? reason.replaceAll('_', ' ')
}
