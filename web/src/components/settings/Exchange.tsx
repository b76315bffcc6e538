import { JsonBlock } from '@/components/ui/JsonBlock'
import { TextBlock } from '@/components/ui/TextBlock'
import { useText } from '@/hooks/useText'
import type { Attempt, Delivery } from '@/services/types'

/**
 * The newest attempt: the request's head, its body, and the answer's beginning. The body is written anew
 * from what it holds: its signature is over the text as sent, which the API does not tell.
 */
export function Exchange({ delivery }: { delivery: Delivery }) {
  const t = useText()
  const last = delivery.attempts.at(-1)
  return (
    <>
      {last?.url && <TextBlock title={t.webhooks.request} text={headOf(last.url, last, delivery.event_id)} />}
      <JsonBlock title={t.webhooks.payload} value={delivery.payload} />
      {last?.response && <TextBlock title={t.webhooks.response} text={last.response} />}
    </>
  )
}

function headOf(url: string, attempt: Attempt, id: string): string {
  const seconds = Math.floor(Date.parse(attempt.at) / 1000)
  const lines = [`POST ${url}`, `webhook-id: ${id}`, `webhook-timestamp: ${seconds}`]
  if (attempt.signature) lines.push(`webhook-signature: ${attempt.signature}`)
  return lines.join('\n')
}
