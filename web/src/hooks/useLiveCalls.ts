import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import { useUser } from '@/hooks/useAuth'
import { useThrottledCallback } from '@/hooks/useThrottledCallback'
import type { StreamState } from '@/services/events'
import { queryKeys } from '@/services/queries'
import { shareEvents } from '@/services/sharedEvents'

// A burst of calls is one reading, not a hundred; and of what is costly to add up, one in a while.
const restMs = 1500
const costlyRestMs = 15_000

/** Reads again what calls change whenever one begins, ends or is analyzed; tells how the stream is. */
export function useLiveCalls(): StreamState {
  const queries = useQueryClient()
  const { id: userId } = useUser()
  const [state, setState] = useState<StreamState>('connecting')
  const readCostlyAgain = useThrottledCallback(
    () => void queries.invalidateQueries({ queryKey: queryKeys.groupedRevenue }),
    costlyRestMs,
  )
  const readAgain = useThrottledCallback(() => {
    // The call logs' pages are not read again under the reader's eyes: only what shows the newest calls.
    void queries.invalidateQueries({ queryKey: queryKeys.latestCalls })
    void queries.invalidateQueries({ queryKey: queryKeys.analytics })
    void queries.invalidateQueries({ queryKey: queryKeys.clientLists })
    readCostlyAgain()
  }, restMs)
  useEffect(() => {
    const gone = new AbortController()
    let interrupted = false
    const onEvent = ({ type }: { type: string }) => {
      // "reset": more was missed than the server keeps.
      if (type.startsWith('call.') || type === 'reset') readAgain()
    }
    const onState = (next: StreamState) => {
      setState(next)
      if (next === 'live' && interrupted) readAgain()
      interrupted = next === 'down'
    }
    void shareEvents(userId, { onEvent, onState }, gone.signal)
    return () => gone.abort()
  }, [readAgain, userId])
  return state
}
