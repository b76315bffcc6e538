import type { ReactTable, RowData } from '@tanstack/react-table'

import { directionOf, nextSort, type TableLook } from '@/components/ui/columns'
import { Th } from '@/components/ui/Table'

type Props<Row extends RowData> = {
  table: ReactTable<TableLook, Row>
  sort: string
  onSort: (sort: string) => void
}

/** A table's column heads; those that the API can sort by are buttons. */
export function HeaderRow<Row extends RowData>({ table, sort, onSort }: Props<Row>) {
  return (
    <tr>
      {table.getFlatHeaders().map((header) => {
        const look = header.column.columnDef.meta ?? {}
        return (
          <Th
            key={header.id}
            align={look.align}
            className={look.className}
            sort={look.sortKey ? directionOf(sort, look.sortKey) : undefined}
            onSort={look.sortKey ? () => onSort(nextSort(sort, look)) : undefined}
          >
            <table.FlexRender header={header} />
          </Th>
        )
      })}
    </tr>
  )
}
