import { PhoneCall, Upload } from 'lucide-react'
import { useCallback, useState } from 'react'

import { hiddenCallColumns, optionalCallColumns } from '@/components/calls/callColumns'
import { CallFilterBar } from '@/components/calls/CallFilterBar'
import { CallPanel } from '@/components/calls/CallPanel'
import { ExportMenu } from '@/components/calls/ExportMenu'
import { RefreshCalls } from '@/components/calls/RefreshCalls'
import { ImportDialog } from '@/components/common/dialogs'
import { FilteredList } from '@/components/common/FilteredList'
import { Page } from '@/components/common/Page'
import { CallTable } from '@/components/dashboard/CallTable'
import { Button } from '@/components/ui/Button'
import { ColumnMenu } from '@/components/ui/ColumnMenu'
import { EmptyState } from '@/components/ui/EmptyState'
import { TableSkeleton } from '@/components/ui/TableSkeleton'
import { useMay } from '@/hooks/useAuth'
import { useCallFilters } from '@/hooks/useCallFilters'
import { useCalls } from '@/hooks/useCalls'
import { useColumnChoice } from '@/hooks/useColumnChoice'
import { useOpenCall } from '@/hooks/useOpenCall'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'

export default function CallLogs() {
  const t = useText()
  const filters = useCallFilters()
  const list = useCalls(filters.query)
  const columns = useColumnChoice('calls', hiddenCallColumns)
  const open = useOpenCall(list.calls)
  const [importing, setImporting] = useState(false)
  const mayImport = useMay('member')
  const { fetchNextPage } = list
  const more = useCallback(() => void fetchNextPage({ cancelRefetch: false }), [fetchNextPage])
  const bare = list.isSuccess && list.calls.length === 0 && !filters.narrowed
  const importButton = mayImport && (
    <Button variant={bare ? 'primary' : 'secondary'} onClick={() => setImporting(true)}>
      <Upload aria-hidden className="size-4" />
      <span className={cx(!bare && 'max-sm:sr-only')}>{t.calls.import}</span>
    </Button>
  )
  const actions = !bare && (
    <>
      <ColumnMenu choice={columns} columns={optionalCallColumns(t)} />
      <RefreshCalls list={list} />
      {importButton}
      <ExportMenu query={filters.query} />
    </>
  )
  return (
    <div className={cx('h-full transition-[padding] duration-200 ease-calm', open.id && 'xl:pr-120')}>
      <Page
        fill
        title={t.calls.title}
        // Its line is kept free until the number is known, so that nothing moves.
        intro={!bare && (list.total === null ? '\u00a0' : t.calls.count(list.total))}
        actions={actions}
      >
        {!bare && <CallFilterBar {...filters} />}
        <div
          className={cx(
            '-mx-4 min-h-0 grow border-t border-line sm:-mx-6',
            list.isPlaceholderData && 'opacity-60 transition-opacity delay-150',
          )}
        >
          <FilteredList
            list={list}
            count={list.calls.length}
            narrowed={filters.narrowed}
            onClear={filters.clear}
            text={t.calls}
            skeleton={<TableSkeleton rows={12} />}
            empty={
              <EmptyState icon={<PhoneCall />} title={t.calls.emptyTitle} actions={importButton}>
                {t.calls.empty}
              </EmptyState>
            }
          >
            <CallTable
              calls={list.calls}
              total={list.total}
              start={list.start}
              sort={filters.query.sort ?? '-started_at'}
              onSort={(sort) => filters.set({ sort })}
              onOpen={open.show}
              openId={open.id}
              hasMore={list.hasNextPage}
              moreFailed={list.isFetchNextPageError}
              loadingMore={list.isFetchingNextPage}
              onMore={more}
              columnVisibility={columns.visibility}
            />
          </FilteredList>
        </div>
      </Page>
      <CallPanel id={open.id} onPrevious={open.previous} onNext={open.next} onClose={open.close} />
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </div>
  )
}
