import type { QueryClient, QueryKey } from '@tanstack/react-query'

/** For a mutation's `onSettled`: success waits until the screen shows it, a failure is told at once. */
export function readAnew(
  queries: QueryClient,
  queryKey: QueryKey,
  error: unknown,
): Promise<void> | undefined {
  const read = queries.invalidateQueries({ queryKey })
  return error ? undefined : read
}
