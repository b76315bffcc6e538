import type { Delivery, Webhook } from '@/services/types'

export type Health = 'active' | 'failing' | 'disabled'

export const healthOf = ({ status, failing_since }: Pick<Webhook, 'status' | 'failing_since'>): Health =>
  status === 'active' && failing_since ? 'failing' : status

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
