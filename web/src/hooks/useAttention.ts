import { useLatestCalls } from '@/hooks/useCalls'
import { useTimeZone } from '@/hooks/useFormat'
import { presetRange, toInstants } from '@/lib/dates'
import type { CallQuery } from '@/services/calls'

export type Attention = {
  name: 'negative' | 'missed'
  /** Undefined while unknown. */
  count: number | undefined
  failed: boolean
  path: string
}

/** What somebody should look at today: how many there are of it, and where. */
export function useAttention(pollMs: number | undefined): Attention[] {
  const timeZone = useTimeZone()
  const today = toInstants(presetRange('today', timeZone), timeZone)
  const negative = useCount({ ...today, sentiment: ['negative'] }, pollMs)
  const missed = useCount({ ...today, status: ['missed'] }, pollMs)
  return [
    { name: 'negative', ...negative, path: '/calls?range=today&sentiment=negative' },
    { name: 'missed', ...missed, path: '/calls?range=today&status=missed' },
  ]
}

function useCount(query: CallQuery, pollMs: number | undefined) {
  const { data, isError } = useLatestCalls({ ...query, limit: 1 }, { pollMs })
  return { count: data?.total ?? undefined, failed: isError }
}
