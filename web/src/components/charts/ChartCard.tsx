import { ChartColumn, Table2 } from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'

import { ChartMenu } from '@/components/charts/ChartMenu'
import { ChartTable } from '@/components/charts/ChartTable'
import { Card } from '@/components/ui/Card'
import { ErrorState } from '@/components/ui/ErrorState'
import { IconButton } from '@/components/ui/IconButton'
import { OutOfDate } from '@/components/ui/OutOfDate'
import { Skeleton } from '@/components/ui/Skeleton'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'
import type { TableData } from '@/lib/tableData'

/** What a card needs of the query behind it. */
export type Loading = {
  isFetching: boolean
  isPlaceholderData: boolean
  error: unknown
  refetch: () => unknown
}

type Props = {
  title: string
  description?: ReactNode
  /** Of the saved files, without their ending. */
  filename: string
  query: Loading
  /** The figures behind the chart; absent until they are known. */
  table: TableData | undefined
  /** Nothing happened: said instead of an empty chart. */
  empty?: boolean
  actions?: ReactNode
  className?: string
  children: ReactNode
}

/** A chart with the table behind it, which can be copied and saved, as can the picture. */
export function ChartCard(props: Props) {
  const { title, description, filename, query, table, empty, actions, className, children } = props
  const t = useText()
  const [tabular, setTabular] = useState(false)
  const chart = useRef<HTMLDivElement>(null)
  const full = table && !empty
  const pending = !table && !query.error
  // A line is kept for words that are to come.
  const said = description ?? (pending && '\u00a0')
  const Icon = tabular ? ChartColumn : Table2
  return (
    <Card
      title={title}
      description={said}
      className={className}
      actions={
        <>
          {table && <OutOfDate query={query} />}
          {actions}
          {full && (
            <div className="flex">
              <IconButton
                size="icon-sm"
                label={tabular ? t.charts.asChart : t.charts.asTable}
                aria-pressed={tabular}
                icon={<Icon className="size-4" />}
                onClick={() => setTabular(!tabular)}
              />
              <ChartMenu title={title} filename={filename} table={table} chart={tabular ? null : chart} />
            </div>
          )}
        </>
      }
    >
      {pending && <Skeleton className="h-62" />}
      {query.error && !table ? (
        <ErrorState error={query.error} onRetry={query.refetch} busy={query.isFetching} />
      ) : null}
      {table && empty && <p className="flex h-60 items-center justify-center text-muted">{t.charts.empty}</p>}
      {full && (
        <div className={cx('transition-opacity', query.isPlaceholderData && 'opacity-50 delay-150')}>
          {tabular ? <ChartTable title={title} table={table} /> : <div ref={chart}>{children}</div>}
        </div>
      )}
    </Card>
  )
}
