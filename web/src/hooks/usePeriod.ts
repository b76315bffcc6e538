import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'

import { useTimeZone } from '@/hooks/useFormat'
import { readPeriod, toAnalyticsQuery, type PeriodFilters } from '@/lib/period'
import type { AnalyticsQuery } from '@/services/analytics'

type Change = Partial<Record<'range' | 'from' | 'to' | 'tz' | 'client' | 'by', string | null>>

export type Period = PeriodFilters & { query: AnalyticsQuery; setPeriod: (change: Change) => void }

/** The period that the address bar asks the analytics for, and how to change it. */
export function usePeriod(): Period {
  const [params, setParams] = useSearchParams()
  const ownTimeZone = useTimeZone()
  const period = useMemo(() => readPeriod(params, ownTimeZone), [params, ownTimeZone])
  const query = useMemo(() => toAnalyticsQuery(period), [period])
  const setPeriod = useCallback(
    (change: Change) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          for (const [name, value] of Object.entries(change)) {
            if (value) after.set(name, value)
            else after.delete(name)
          }
          return after
        },
        { replace: true },
      ),
    [setParams],
  )
  return useMemo(() => ({ ...period, query, setPeriod }), [period, query, setPeriod])
}
