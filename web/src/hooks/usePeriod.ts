import { useMemo } from 'react'

import { useAddress } from '@/hooks/useAddress'
import { useToday } from '@/hooks/useClock'
import { useTimeZone } from '@/hooks/useFormat'
import { readPeriod, readTimeZone, toAnalyticsQuery, type PeriodFilters } from '@/lib/period'
import type { AnalyticsQuery } from '@/services/analytics'

type Name = 'range' | 'from' | 'to' | 'tz' | 'client' | 'by' | 'interval'
type Change = Partial<Record<Name, string | null>>

export type Period = PeriodFilters & { query: AnalyticsQuery; setPeriod: (change: Change) => void }

/** The period that the address bar asks the analytics for, and how to change it. */
export function usePeriod(): Period {
  const { params, set } = useAddress<Name>()
  const ownTimeZone = useTimeZone()
  const timeZone = readTimeZone(params, ownTimeZone)
  const today = useToday(timeZone)
  const period = useMemo(() => readPeriod(params, timeZone, today), [params, timeZone, today])
  const query = useMemo(() => toAnalyticsQuery(period), [period])
  return useMemo(() => ({ ...period, query, setPeriod: set }), [period, query, set])
}
