import { useMemo } from 'react'

import { useAddress } from '@/hooks/useAddress'
import { useTimeZone } from '@/hooks/useFormat'
import { isNarrowed, readCallFilters, toCallQuery, type CallFilters } from '@/lib/callFilters'

/** What the address bar asks the call list for, and how to change it. */
export function useCallFilters() {
  const { params, set, clear } = useAddress<keyof CallFilters>()
  const timeZone = useTimeZone()
  const filters = useMemo(() => readCallFilters(params), [params])
  const query = useMemo(() => toCallQuery(filters, timeZone), [filters, timeZone])
  return { filters, query, set, clear, narrowed: isNarrowed(filters) }
}
