import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

import { useUser } from '@/hooks/useAuth'
import { readOnceMore } from '@/hooks/readAnew'
import { useThrottledCallback } from '@/hooks/useThrottledCallback'
import type { StreamState } from '@/services/events'
import { subjectOf, type ServerEvent } from '@/services/eventStream'
import { setLive } from '@/services/live'
import { queryKeys } from '@/services/queries'
import { shareEvents } from '@/services/sharedEvents'

// A burst of calls is one reading, not a hundred; and of what is costly to add up, or takes many requests, one in a
// while.
const restMs = 1500
const costlyRestMs = 15_000
const costly = [queryKeys.groupedRevenue, queryKeys.clientStats, queryKeys.clientLists]

/** Reads again what calls change whenever one begins, ends or is analyzed; for as long as somebody is signed in. */
export function useLiveCalls(): void {
  const queries = useQueryClient()
  const { id: userId } = useUser()
  const changed = useRef(new Set<unknown>())
  const readCostlyAgain = useThrottledCallback(
    () => costly.forEach((queryKey) => void readOnceMore(queries, { queryKey })),
    costlyRestMs,
  )
  const readAgain = useThrottledCallback(() => {
    const ids = changed.current
    changed.current = new Set()
    setLive({ callsAt: Date.now() })
    // The call logs' pages are not read again under the reader's eyes: only what shows the newest calls, and the
    // open ones that changed.
    void readOnceMore(queries, { queryKey: queryKeys.latestCalls })
    void readOnceMore(queries, { queryKey: queryKeys.analytics })
    void readOnceMore(queries, {
      queryKey: queryKeys.openCalls,
      predicate: ({ queryKey: [, , id] }) => ids.has(id),
    })
    readCostlyAgain()
  }, restMs)
  useEffect(() => {
    const gone = new AbortController()
    let interrupted = false
    const readAll = () => {
      void readOnceMore(queries, { queryKey: queryKeys.openCalls })
      readAgain()
    }
    const onEvent = (event: ServerEvent) => {
      // More was missed than the server keeps.
      if (event.type === 'reset') readAll()
      if (!event.type.startsWith('call.')) return
      changed.current.add(subjectOf(event))
      readAgain()
    }
    const onState = (stream: StreamState) => {
      setLive({ stream })
      if (stream === 'live' && interrupted) readAll()
      interrupted = stream === 'down'
    }
    void shareEvents(userId, { onEvent, onState }, gone.signal)
    return () => {
      gone.abort()
      setLive({ stream: 'connecting' })
    }
  }, [queries, readAgain, userId])
}
