import type { Call } from '@/services/types'

/** The number at the other end: who called the client, or whom the client called. */
export function callerOf(call: Pick<Call, 'direction' | 'from_number' | 'to_number'>): string | null {
  return call.direction === 'inbound' ? call.from_number : call.to_number
}
