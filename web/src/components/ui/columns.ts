import { columnVisibilityFeature, tableFeatures } from '@tanstack/react-table'

import type { SortDirection } from '@/components/ui/Table'

export type ColumnLook = {
  align?: 'left' | 'right'
  className?: string
  /** The API's name for sorting by this column; absent: it does not sort. */
  sortKey?: string
  /** What one wants to see first: the most, the latest. */
  descendingFirst?: boolean
}

const columnMeta: ColumnLook = {}
export const tableLook = tableFeatures({ columnMeta, columnVisibilityFeature })
export type TableLook = typeof tableLook

/** `sort` as the API takes it: "name", "-calls". */
export function directionOf(sort: string, key: string): SortDirection {
  if (sort === key) return 'asc'
  return sort === `-${key}` ? 'desc' : null
}

export function nextSort(sort: string, { sortKey, descendingFirst }: ColumnLook): string {
  const [first, second] = descendingFirst ? [`-${sortKey}`, `${sortKey}`] : [`${sortKey}`, `-${sortKey}`]
  return sort === first ? second : first
}
