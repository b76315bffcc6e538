import { useEffect, useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router'

import { useCalls } from '@/hooks/useCalls'
import { useTimeZone } from '@/hooks/useFormat'
import { readCallFilters, toCallQuery } from '@/lib/callFilters'
import { viewSearch } from '@/lib/savedViews'
import type { Call } from '@/services/types'

type ListState = { list: string }

/** What a link to a call's page carries, so that the page knows the list it was opened from. */
export const listState = (params: URLSearchParams): ListState => ({ list: viewSearch(params) })

/** For a call's page: the way back to its list, and the calls before and after it there. */
export function useCallNeighbours(id: string) {
  const navigate = useNavigate()
  const timeZone = useTimeZone()
  const state = useLocation().state as Partial<ListState> | null
  const list = state?.list
  const query = useMemo(
    () => toCallQuery(readCallFilters(new URLSearchParams(list ?? '')), timeZone),
    [list, timeZone],
  )
  const { calls, hasNextPage, isFetching, isError, fetchNextPage } = useCalls(query, {
    enabled: list !== undefined,
  })
  const index = useMemo(() => calls.findIndex((call) => call.id === id), [calls, id])
  const isLast = index >= 0 && index === calls.length - 1
  // The list reads on where its last loaded call is reached.
  const wanted = isLast && hasNextPage && !isFetching && !isError
  useEffect(() => {
    if (wanted) void fetchNextPage()
  }, [wanted, fetchNextPage])
  const step = (to: Call | undefined) =>
    index < 0 || !to ? undefined : () => void navigate(`/calls/${to.id}`, { replace: true, state })
  return {
    back: list ? `/calls?${list}` : '/calls',
    previous: step(calls[index - 1]),
    next: step(calls[index + 1]),
  }
}
