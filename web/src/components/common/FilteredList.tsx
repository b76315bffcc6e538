import { SearchX } from 'lucide-react'
import type { ReactNode } from 'react'

import { InSlices } from '@/components/common/InSlices'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { ErrorState } from '@/components/ui/ErrorState'

type Props = {
  list: {
    isPending: boolean
    isSuccess: boolean
    isError: boolean
    isFetching: boolean
    error: unknown
    refetch: () => unknown
  }
  count: number
  /** Filters are set, by which nothing may be left. */
  narrowed: boolean
  onClear: () => void
  text: { noneFoundTitle: string; noneFound: string; clearFilters: string }
  /** Stands there until the server has answered. */
  skeleton: ReactNode
  /** Where there is nothing at all yet. */
  empty: ReactNode
  children: ReactNode
}

/** A list that can be filtered, or what stands there instead of its rows. */
export function FilteredList({ list, count, narrowed, onClear, text, skeleton, empty, children }: Props) {
  return (
    <InSlices ready={!list.isPending} fallback={skeleton}>
      {count > 0 && children}
      {count === 0 && list.isError && (
        <ErrorState error={list.error} onRetry={list.refetch} busy={list.isFetching} />
      )}
      {count === 0 && list.isSuccess && !narrowed && empty}
      {count === 0 && list.isSuccess && narrowed && (
        <EmptyState
          icon={<SearchX />}
          title={text.noneFoundTitle}
          actions={<Button onClick={onClear}>{text.clearFilters}</Button>}
        >
          {text.noneFound}
        </EmptyState>
      )}
    </InSlices>
  )
}
