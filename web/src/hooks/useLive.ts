import { useSyncExternalStore } from 'react'

import type { StreamState } from '@/services/events'
import { getLive, subscribeToLive } from '@/services/live'

/** Whether events come by themselves. */
export const useStreamState = (): StreamState => useSyncExternalStore(subscribeToLive, () => getLive().stream)

/** Whether a call began, changed or ended after that instant, in milliseconds. */
export const useCallsSince = (instant: number): boolean =>
  useSyncExternalStore(subscribeToLive, () => getLive().callsAt > instant)
