import type { ReactTable, Row } from '@tanstack/react-table'
import { memo, type KeyboardEventHandler } from 'react'

import type { TableLook } from '@/components/ui/columns'
import { meansRow } from '@/components/ui/rowClick'
import { Td } from '@/components/ui/Table'
import { cx } from '@/lib/cx'
import type { ListedCall } from '@/services/types'

type Props = {
  table: ReactTable<TableLook, ListedCall>
  firstIndex: number
  /** Pixels of rows that are not drawn, above and below. */
  before: number
  after: number
  openId: string | null
  onOpen: (call: ListedCall) => void
  onKeyDown: KeyboardEventHandler
}

export function CallRows({ table, firstIndex, before, after, openId, onOpen, onKeyDown }: Props) {
  return (
    <tbody onKeyDown={onKeyDown}>
      {before > 0 && <Gap height={before} />}
      {table.getRowModel().rows.map((row) => (
        <CallRow
          key={row.id}
          row={row}
          columns={table.options.columns}
          visibility={table.state.columnVisibility}
          FlexRender={table.FlexRender}
          index={firstIndex + row.index}
          open={row.id === openId}
          onOpen={onOpen}
        />
      ))}
      {after > 0 && <Gap height={after} />}
    </tbody>
  )
}

type RowProps = Pick<Props, 'onOpen'> & {
  row: Row<TableLook, ListedCall>
  columns: unknown
  visibility: unknown
  FlexRender: Props['table']['FlexRender']
  index: number
  open: boolean
}

const CallRow = memo(function CallRow({ row, FlexRender, index, open, onOpen }: RowProps) {
  return (
    <tr
      aria-rowindex={index + 2}
      aria-current={open || undefined}
      // For the mouse; the time in the row is the link for everyone.
      onClick={(event) => meansRow(event) && onOpen(row.original)}
      className={cx('cursor-pointer', open ? 'bg-accent-soft' : 'hover:bg-hover/60')}
    >
      {row.getVisibleCells().map((cell) => {
        const look = cell.column.columnDef.meta
        return (
          <Td key={cell.id} align={look?.align} className={cx('h-11', look?.className)}>
            <FlexRender cell={cell} />
          </Td>
        )
      })}
    </tr>
  )
}, isSameRow)

// The table makes its row anew each time the window moves; what it shows hangs on the call and the columns.
function isSameRow(a: RowProps, b: RowProps): boolean {
  return (
    a.row.original === b.row.original &&
    a.columns === b.columns &&
    a.visibility === b.visibility &&
    a.index === b.index &&
    a.open === b.open &&
    a.onOpen === b.onOpen
  )
}

const Gap = ({ height }: { height: number }) => (
  <tr aria-hidden>
    <td style={{ height }} />
  </tr>
)
