import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'

import { useTimeZone } from '@/hooks/useFormat'
import { readCallFilters, toCallQuery, type CallFilters } from '@/lib/callFilters'

/** What the address bar asks the call list for, and how to change it. */
export function useCallFilters() {
  const [params, setParams] = useSearchParams()
  const timeZone = useTimeZone()
  const filters = useMemo(() => readCallFilters(params), [params])
  const query = useMemo(() => toCallQuery(filters, timeZone), [filters, timeZone])

  const set = useCallback(
    (change: Partial<Record<keyof CallFilters, string | string[] | null>>) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          for (const [name, value] of Object.entries(change)) {
            if (value?.length) after.set(name, String(value))
            else after.delete(name)
          }
          return after
        },
        { replace: true },
      ),
    [setParams],
  )
  const clear = useCallback(() => setParams({}, { replace: true }), [setParams])
  const narrowed = Object.entries(filters).some(([name, value]) => name !== 'sort' && value?.length)
  return { filters, query, set, clear, narrowed }
}
