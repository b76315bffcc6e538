// What is heard on the event stream, by one listener, for all who show it.
import type { StreamState } from '@/services/events'

type Live = {
  stream: StreamState
  /** When a call last began, changed or ended, in milliseconds; 0 before any. */
  callsAt: number
}

let live: Live = { stream: 'connecting', callsAt: 0 }
const listeners = new Set<() => void>()

export const getLive = (): Live => live

export function setLive(change: Partial<Live>): void {
  live = { ...live, ...change }
  listeners.forEach((listener) => listener())
}

export function subscribeToLive(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
