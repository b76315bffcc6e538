import { useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'

import { callColumns } from '@/components/calls/callColumns'
import { CallRows } from '@/components/calls/CallRows'
import { Button } from '@/components/ui/Button'
import { tableLook } from '@/components/ui/columns'
import { HeaderRow } from '@/components/ui/HeaderRow'
import { Spinner } from '@/components/ui/Spinner'
import { Table } from '@/components/ui/Table'
import { useRowSteps } from '@/components/ui/useRowSteps'
import { useFormat } from '@/hooks/useFormat'
import { useScrollMemory } from '@/hooks/useScrollMemory'
import { useText } from '@/hooks/useText'
import type { Visibility } from '@/lib/columnChoice'
import type { ListedCall } from '@/services/types'

const rowHeight = 44
const headerHeight = 36
// The next page is asked for when so many rows are left below the window.
const rowsAhead = 100

type Props = {
  calls: ListedCall[]
  /** How many there are in all, if known; for screen readers. */
  total: number | null
  /** When this changes the list begins anew, and shows its top. */
  start: string
  sort: string
  onSort: (sort: string) => void
  onOpen: (call: ListedCall) => void
  openId: string | null
  hasMore: boolean
  loadingMore: boolean
  moreFailed: boolean
  onMore: () => void
  columnVisibility: Visibility
}

/**
 * Calls without end in a box that scrolls by itself. Only the rows in sight exist, in the document and in
 * the table's model too: a model of 100,000 rows would cost a long frame at each page that loads.
 */
export function CallTable(props: Props) {
  const { calls, total, start, sort, onSort, onOpen, openId } = props
  const { hasMore, loadingMore, moreFailed, onMore, columnVisibility } = props
  const t = useText()
  const format = useFormat()
  const box = useRef<HTMLDivElement>(null)
  const left = useScrollMemory('calls', box)
  const virtual = useVirtualizer({
    count: calls.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    // About what the box will turn out to be: unknown, the first rows would come after the table, in one go.
    initialRect: { width: 0, height: innerHeight * 0.75 },
    initialOffset: left,
    // What the virtualizer takes for the list's top is the header's, which stays.
    scrollPaddingEnd: headerHeight,
  })
  const shownId = useRef<string | null>(null)
  const shownStart = useRef(start)
  const items = virtual.getVirtualItems()
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? -1]

  useEffect(() => {
    if (hasMore && !loadingMore && !moreFailed && last >= calls.length - rowsAhead) onMore()
  }, [hasMore, loadingMore, moreFailed, last, calls.length, onMore])

  useEffect(() => {
    if (start === shownStart.current || !box.current) return
    shownStart.current = start
    box.current.scrollTop = 0
  }, [start])

  // Whoever leafs through the calls beside the list sees it follow, and load. Once a call: it may be scrolled away.
  useEffect(() => {
    if (openId === shownId.current) return
    shownId.current = openId
    const index = calls.findIndex(({ id }) => id === openId)
    if (index >= 0) virtual.scrollToIndex(index)
  }, [openId, calls, virtual])

  const scrollTo = (index: number) => virtual.scrollToIndex(index)
  const onKeyDown = useRowSteps({ box, count: calls.length, scrollTo })
  const columns = useMemo(() => callColumns(t, format), [t, format])
  const inSight = useMemo(() => calls.slice(first, last + 1), [calls, first, last])
  const table = useTable({
    features: tableLook,
    columns,
    data: inSight,
    getRowId: (call) => call.id,
    state: { columnVisibility },
  })
  return (
    <div
      ref={box}
      className="@container h-full overflow-auto overscroll-contain contain-strict"
      tabIndex={-1}
    >
      <Table
        className="table-fixed sm:[&_:is(td,th):first-child]:pl-6 sm:[&_:is(td,th):last-child]:pr-6"
        aria-label={t.calls.table}
        aria-rowcount={(total ?? calls.length) + 1}
      >
        <thead className="sticky top-0 z-10">
          <HeaderRow table={table} sort={sort} onSort={onSort} />
        </thead>
        <CallRows
          table={table}
          firstIndex={first}
          before={first * rowHeight}
          after={(calls.length - last - 1) * rowHeight}
          openId={openId}
          onOpen={onOpen}
          onKeyDown={onKeyDown}
        />
      </Table>
      {loadingMore && (
        <p role="status" className="flex items-center justify-center gap-2 py-3 text-sm text-muted">
          <Spinner />
          {t.calls.loadingMore}
        </p>
      )}
      {moreFailed && !loadingMore && (
        <div role="alert" className="flex items-center justify-center gap-3 py-3 text-sm text-muted">
          {t.errors.title}
          <Button size="sm" onClick={onMore}>
            {t.common.retry}
          </Button>
        </div>
      )}
    </div>
  )
}
