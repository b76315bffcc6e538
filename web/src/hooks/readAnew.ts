import { focusManager, type QueryClient, type QueryFilters, type QueryKey } from '@tanstack/react-query'

/** For a mutation's `onSettled`: success waits until the screen shows it, a failure is told at once. */
export function readAnew(
  queries: QueryClient,
  queryKey: QueryKey,
  error: unknown,
): Promise<void> | undefined {
  const read = queries.invalidateQueries({ queryKey })
  return error ? undefined : read
}

/** As readAnew, once the last of the mutations under that key is settled: before, the server's answer would hide what
    the others have changed already. */
export function readAfterLast(
  queries: QueryClient,
  mutationKey: QueryKey,
  queryKey: QueryKey,
  error: unknown,
): Promise<void> | undefined {
  // The one that settles still counts.
  return queries.isMutating({ mutationKey }) > 1 ? undefined : readAnew(queries, queryKey, error)
}

/**
 * For what changes by itself, however often. It ends no read that is on its way, or a slow answer would never come
 * while changes do; but what was asked before may not know of the change, and is asked once more after it. A tab that
 * nobody sees reads when one comes back to it.
 */
export async function readOnceMore(queries: QueryClient, filters: QueryFilters): Promise<void> {
  const asked = new Set(queries.getQueryCache().findAll({ ...filters, fetchStatus: 'fetching' }))
  const refetchType = focusManager.isFocused() ? 'active' : 'none'
  await queries.invalidateQueries({ ...filters, refetchType }, { cancelRefetch: false })
  if (asked.size === 0) return
  await queries.invalidateQueries(
    { ...filters, refetchType, predicate: (query) => asked.has(query) },
    { cancelRefetch: false },
  )
}
