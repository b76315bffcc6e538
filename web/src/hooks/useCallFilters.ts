import { useCallback, useMemo } from 'react'

import { useAddress } from '@/hooks/useAddress'
import { useToday } from '@/hooks/useClock'
import { useTimeZone } from '@/hooks/useFormat'
import { boundsOfName, isNarrowed, readCallFilters, toCallQuery, type CallFilters } from '@/lib/callFilters'

/** What the address bar asks the call list for, and how to change it. */
export function useCallFilters() {
  const { params, set: setAddress, clear } = useAddress<keyof CallFilters | 'length'>()
  const timeZone = useTimeZone()
  const filters = useMemo(() => readCallFilters(params), [params])
  const today = useToday(timeZone)
  const query = useMemo(() => toCallQuery(filters, timeZone, today), [filters, timeZone, today])
  const set = useCallback(
    (change: Parameters<typeof setAddress>[0]) =>
      setAddress(
        'min_duration' in change || 'max_duration' in change
          ? { ...boundsOfName(params), ...change }
          : change,
      ),
    [params, setAddress],
  )
  return { filters, query, set, clear, narrowed: isNarrowed(filters) }
}
