import { useState } from 'react'
import { Link } from 'react-router'

import { performanceColumns, type PerformanceColumn } from '@/components/analytics/performanceColumns'
import { ChartMenu } from '@/components/charts/ChartMenu'
import { Avatar } from '@/components/ui/Avatar'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { directionOf, nextSort } from '@/components/ui/columns'
import { ErrorState } from '@/components/ui/ErrorState'
import { OutOfDate } from '@/components/ui/OutOfDate'
import { moveByArrows } from '@/components/ui/rowKeys'
import { Table, Td, Th } from '@/components/ui/Table'
import { TableSkeleton } from '@/components/ui/TableSkeleton'
import { useClientComparison } from '@/hooks/analyticsQueries'
import { useAnalytics } from '@/hooks/useAnalytics'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'
import { sortRows } from '@/lib/sortRows'
import type { TableData } from '@/lib/tableData'
import type { ComparedClient } from '@/services/types'

// Thousands of rows would keep the page busy; nobody compares so many at a glance.
const firstShown = 50

/** The clients side by side, in the order of any of their figures. */
export function ClientPerformanceTable() {
  const t = useText()
  const format = useFormat()
  const { query } = useAnalytics()
  const list = useClientComparison(query)
  const rows = list.data?.clients ?? []
  const [sort, setSort] = useState('-calls')
  const [all, setAll] = useState(false)
  const columns = performanceColumns(t, format)
  const sorted = sortRows(rows, sort, (row, key) =>
    key === 'name' ? row.client_name : columns.find((column) => column.key === key)?.value(row),
  )
  return (
    <Card
      padded={false}
      title={t.analytics.performance}
      description={t.analytics.performanceText}
      actions={
        rows.length > 0 && (
          <>
            <OutOfDate query={list} />
            <ChartMenu
              title={t.analytics.performance}
              filename="client-performance"
              table={tableOf(sorted, columns, t.clients.name)}
              chart={null}
            />
          </>
        )
      }
    >
      {list.isPending && <TableSkeleton avatar rows={6} />}
      {list.error && rows.length === 0 ? (
        <ErrorState error={list.error} onRetry={list.refetch} busy={list.isFetching} />
      ) : null}
      {list.isSuccess && rows.length === 0 && (
        <p className="px-4 py-10 text-center text-muted">{t.charts.empty}</p>
      )}
      {rows.length > 0 && (
        <div className="@container overflow-x-auto">
          <Table aria-label={t.analytics.performance}>
            <thead>
              <tr>
                <Th
                  sort={directionOf(sort, 'name')}
                  onSort={() => setSort(nextSort(sort, { sortKey: 'name' }))}
                >
                  {t.clients.name}
                </Th>
                {columns.map(({ key, label, className }) => (
                  <Th
                    key={key}
                    align="right"
                    className={className}
                    sort={directionOf(sort, key)}
                    onSort={() => setSort(nextSort(sort, { sortKey: key, descendingFirst: true }))}
                  >
                    {label}
                  </Th>
                ))}
              </tr>
            </thead>
            <tbody onKeyDown={moveByArrows}>
              {(all ? sorted : sorted.slice(0, firstShown)).map((row) => (
                <PerformanceRow key={row.client_id} row={row} columns={columns} />
              ))}
            </tbody>
          </Table>
          {!all && rows.length > firstShown && (
            <div className="p-3 text-center">
              <Button variant="ghost" onClick={() => setAll(true)}>
                {t.analytics.allClients(format.number(rows.length))}
              </Button>
            </div>
          )}
        </div>
      )}
    </Card>
  )
}

function PerformanceRow({ row, columns }: { row: ComparedClient; columns: PerformanceColumn[] }) {
  const t = useText()
  return (
    <tr className="hover:bg-hover/60 [&:last-child>td]:border-0">
      <Td className="h-12 w-full max-w-0">
        <span className="flex items-center gap-3">
          <span className="hidden @md:contents">
            <Avatar name={row.client_name} />
          </span>
          <Link
            to={`/clients/${row.client_id}`}
            className="rounded-sm py-2 font-medium wrap-anywhere underline-offset-4 hover:underline @md:line-clamp-1 @md:py-0"
          >
            {row.client_name}
          </Link>
        </span>
      </Td>
      {columns.map(({ key, value, format, className }) => {
        const figure = value(row)
        return (
          <Td key={key} align="right" className={cx('h-12 whitespace-nowrap', className)}>
            {figure === null ? t.common.none : format(figure)}
          </Td>
        )
      })}
    </tr>
  )
}

function tableOf(rows: ComparedClient[], columns: PerformanceColumn[], name: string): TableData {
  return {
    columns: [{ label: name }, ...columns.map(({ label, format, plain }) => ({ label, format, plain }))],
    rows: rows.map((row) => [row.client_name, ...columns.map(({ value }) => value(row))]),
  }
}
