import {
  hashKey,
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
} from '@tanstack/react-query'
import { useState } from 'react'

import { byCursor, joinedWithTotal } from '@/hooks/paging'
import type { IdempotencyKey } from '@/services/api'
import * as service from '@/services/calls'
import { queryKeys } from '@/services/queries'
import type { Call, ListedCall, Page } from '@/services/types'

// The most that the API gives at once: far down a long list, each page costs a render.
const pageSize = 200
const none: ListedCall[] = []

type ReadPage = Page<ListedCall> & { readAt: number }

async function readPage(
  query: service.CallQuery,
  cursor: string | null,
  signal: AbortSignal,
): Promise<ReadPage> {
  const readAt = Date.now()
  const page = await service.getCalls({ limit: pageSize, ...query }, cursor, signal)
  return { ...page, items: page.items.map(toListed), readAt }
}

// A list may be 100,000 calls long: without what it does not show it takes half the memory.
const toListed = (call: Call): ListedCall => ({
  id: call.id,
  client_name: call.client_name,
  direction: call.direction,
  status: call.status,
  from_number: call.from_number,
  to_number: call.to_number,
  started_at: call.started_at,
  duration_seconds: call.duration_seconds,
  outcome: call.outcome,
  sentiment: call.sentiment,
  cost_micros: call.cost_micros,
  has_recording: call.has_recording,
})

const listed = (data: InfiniteData<ReadPage>) => ({ ...joinedWithTotal(data), readAt: data.pages[0]!.readAt })
const cutToFirst = <T>({ pages, pageParams }: InfiniteData<T>) => ({
  pages: pages.slice(0, 1),
  pageParams: pageParams.slice(0, 1),
})
const hasNothing = ({ state }: { state: { data?: unknown } }) => state.data === undefined
const isShortOrWrong = ({ state }: { state: { data?: InfiniteData<unknown>; isInvalidated: boolean } }) =>
  state.isInvalidated || (state.data?.pages.length ?? 0) < 2

/** The pages of a list, its calls in one array, and when its first page was asked for, in milliseconds. `refresh` reads
 * it from its beginning; whenever it begins anew, `start` is another one. */
export function useCalls(query: service.CallQuery = {}, { enabled = true } = {}) {
  const queries = useQueryClient()
  const queryKey = queryKeys.callList(query)
  const [refreshes, setRefreshes] = useState(0)
  const result = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => readPage(query, pageParam, signal),
    ...byCursor,
    placeholderData: keepPreviousData,
    enabled,
    // One comes back to it from a call that one has listened to.
    gcTime: 15 * 60_000,
    // Coming back to a long list, to the tab or on line would read every loaded page again.
    refetchOnMount: isShortOrWrong,
    refetchOnWindowFocus: false,
    refetchOnReconnect: hasNothing,
    select: listed,
    // Comparing 100,000 rows with themselves at each page that loads would cost more than it saves.
    structuralSharing: false,
  })
  const { items = none, total = null, readAt = Infinity } = result.data ?? {}
  const refresh = () => {
    queries.setQueryData<InfiniteData<ReadPage>>(queryKey, (data) => data && cutToFirst(data))
    setRefreshes(refreshes + 1)
    return result.refetch()
  }
  return { ...result, calls: items, total, readAt, refresh, start: `${hashKey(queryKey)} ${refreshes}` }
}

/** The first calls of a list; kept up to date while a page shows what happens now. */
export function useLatestCalls(query: service.CallQuery, { pollMs }: { pollMs?: number } = {}) {
  return useQuery({
    queryKey: queryKeys.latestCallList(query),
    queryFn: ({ signal }) => service.getCalls(query, null, signal),
    refetchInterval: pollMs,
  })
}

/** A list's calls before and after one of them, in order of time; they stay while those about the next one load. */
export function useCallsAround(id: string, query: service.CallQuery, { enabled = true } = {}) {
  const moment = useCall(id).data?.started_at
  const { data } = useQuery({
    queryKey: queryKeys.callsAround(id, query),
    queryFn: ({ signal }) => service.getCallsAround(query, moment!, signal),
    enabled: enabled && !!moment,
    placeholderData: keepPreviousData,
  })
  return data ?? none
}

export function useCall(id: string) {
  return useQuery({ queryKey: queryKeys.call(id), queryFn: ({ signal }) => service.getCall(id, signal) })
}

export function useTranscript(id: string) {
  return useQuery({
    queryKey: queryKeys.transcript(id),
    queryFn: ({ signal }) => service.getTranscript(id, signal),
  })
}

/** The signed link to the sound; it ends after ten minutes, so it is never older than nine. */
export function useRecording(id: string, hasRecording: boolean) {
  return useQuery({
    queryKey: queryKeys.recording(id),
    queryFn: ({ signal }) => service.getRecording(id, signal),
    enabled: hasRecording,
    staleTime: 9 * 60_000,
    gcTime: 9 * 60_000,
    // A new link would restart what is playing.
    refetchOnWindowFocus: false,
    refetchOnReconnect: hasNothing,
  })
}

type Import = { file: Blob; key: IdempotencyKey; onProgress: (sent: number) => void; signal: AbortSignal }

export function useImportCalls() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ file, key, onProgress, signal }: Import) =>
      service.importCalls(file, key, onProgress, signal),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: queryKeys.calls }),
        queries.invalidateQueries({ queryKey: queryKeys.clients }),
        queries.invalidateQueries({ queryKey: queryKeys.analytics }),
        queries.invalidateQueries({ queryKey: queryKeys.groupedRevenue }),
        queries.invalidateQueries({ queryKey: queryKeys.clientStats }),
      ]),
  })
}
