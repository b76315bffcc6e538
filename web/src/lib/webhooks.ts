import type { Delivery, Webhook } from '@/services/types'

// The API's word for an endpoint that somebody disabled.
const disabledByHand = 'by hand'

export type Health = 'active' | 'failing' | 'disabled'

export const healthOf = ({ status, failing_since }: Pick<Webhook, 'status' | 'failing_since'>): Health =>
  status === 'active' && failing_since ? 'failing' : status

/** Nothing gets through, or the server gave the endpoint up; one disabled by hand is as somebody wants it. */
export const isBroken = (webhook: Pick<Webhook, 'status' | 'failing_since' | 'disabled_reason'>): boolean =>
  healthOf(webhook) === 'failing' ||
  (webhook.status === 'disabled' && webhook.disabled_reason !== disabledByHand)

const soonMs = 30_000

/** How long until the deliveries are worth another look: new ones come without anybody's doing here. */
export function nextLookMs(
  deliveries: Pick<Delivery, 'status' | 'next_attempt_at'>[],
  now = Date.now(),
): number {
  const soon = deliveries.some(
    ({ status, next_attempt_at: at }) => status === 'pending' && (!at || Date.parse(at) - now < soonMs),
  )
  return soon ? 2_000 : soonMs
}
