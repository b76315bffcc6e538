import type { ReactNode } from 'react'

import { ErrorState } from '@/components/ui/ErrorState'
import { TableSkeleton } from '@/components/ui/TableSkeleton'

type Props = {
  query: { data: unknown; error: unknown; isFetching: boolean; refetch: () => unknown }
  rows?: number
  avatar?: boolean
  /** Instead of rows. */
  toCome?: ReactNode
}

/** What stands where an answer will be: rows on their way, or what failed with a way to retry. */
export function QueryGap({ query, rows = 3, avatar, toCome }: Props) {
  if (query.data !== undefined) return null
  if (query.error && !query.isFetching) return <ErrorState error={query.error} onRetry={query.refetch} />
  return toCome ?? <TableSkeleton rows={rows} avatar={avatar} />
}
