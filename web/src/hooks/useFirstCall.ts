import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

import { getCalls } from '@/services/calls'
import { queryKeys } from '@/services/queries'
import type { Call } from '@/services/types'

const everyMs = 2500

/** Looks for the account's first call until it is there, tells of it once, and lets every list know. */
export function useFirstCall(onArrived: (call: Call) => void): void {
  const queries = useQueryClient()
  const { data: first } = useQuery({
    queryKey: queryKeys.firstCall,
    queryFn: async ({ signal }) => (await getCalls({ limit: 1 }, null, signal)).items[0] ?? null,
    refetchInterval: (query) => (query.state.data ? false : everyMs),
    gcTime: 0,
  })
  const tell = useRef(onArrived)
  useEffect(() => {
    tell.current = onArrived
  })
  useEffect(() => {
    if (!first) return
    tell.current(first)
    void queries.invalidateQueries({ queryKey: queryKeys.calls })
  }, [first, queries])
}
