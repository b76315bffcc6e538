import { useEffect, useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router'

import { useCalls, useCallsAround } from '@/hooks/useCalls'
import { useToday } from '@/hooks/useClock'
import { useTimeZone } from '@/hooks/useFormat'
import { readCallFilters, toCallQuery } from '@/lib/callFilters'
import type { ListState } from '@/lib/listState'
import type { CallQuery } from '@/services/calls'
import type { ListedCall } from '@/services/types'

/** For a call's page: the way back to its list, by default of all calls, and the calls before and after it there. */
export function useCallNeighbours(id: string) {
  const navigate = useNavigate()
  const timeZone = useTimeZone()
  const today = useToday(timeZone)
  const state = useLocation().state as Partial<ListState> | null
  const list = state?.list ?? ''
  const query = useMemo(
    () => toCallQuery(readCallFilters(new URLSearchParams(list)), timeZone, today),
    [list, timeZone, today],
  )
  const calls = useListAbout(id, query)
  const index = useMemo(() => calls.findIndex((call) => call.id === id), [calls, id])
  const step = (to: ListedCall | undefined) =>
    index < 0 || !to ? undefined : () => void navigate(`/calls/${to.id}`, { replace: true, state })
  return {
    back: list ? `/calls?${list}` : '/calls',
    previous: step(calls[index - 1]),
    next: step(calls[index + 1]),
  }
}

// In order of time the API finds a call's neighbours from its start, however far down the list it stands;
// in another order they are looked for in what is loaded of the list.
function useListAbout(id: string, query: CallQuery): ListedCall[] {
  const inTime = query.sort === '-started_at' || query.sort === 'started_at'
  const around = useCallsAround(id, query, { enabled: inTime })
  const loaded = useLoadedCalls(id, query, { enabled: !inTime })
  return inTime ? around : loaded
}

// The list reads on where its last loaded call is reached.
function useLoadedCalls(id: string, query: CallQuery, { enabled }: { enabled: boolean }): ListedCall[] {
  const { calls, hasNextPage, isFetching, isError, fetchNextPage } = useCalls(query, { enabled })
  const wanted = enabled && calls.at(-1)?.id === id && hasNextPage && !isFetching && !isError
  useEffect(() => {
    if (wanted) void fetchNextPage()
  }, [wanted, fetchNextPage])
  return calls
}
