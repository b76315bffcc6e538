import type { ReactTable } from '@tanstack/react-table'
import type { KeyboardEvent } from 'react'

import type { TableLook } from '@/components/ui/columns'
import { meansRow } from '@/components/ui/rowClick'
import { Td } from '@/components/ui/Table'
import { cx } from '@/lib/cx'
import type { Call } from '@/services/types'

type Props = {
  table: ReactTable<TableLook, Call>
  firstIndex: number
  /** Pixels of rows that are not drawn, above and below. */
  before: number
  after: number
  openId: string | null
  onOpen: (call: Call) => void
}

export function CallRows({ table, firstIndex, before, after, openId, onOpen }: Props) {
  return (
    <tbody onKeyDown={moveByArrows}>
      {before > 0 && <Gap height={before} />}
      {table.getRowModel().rows.map((row) => (
        <tr
          key={row.id}
          aria-rowindex={firstIndex + row.index + 2}
          aria-current={row.id === openId || undefined}
          // For the mouse; the time in the row is the link for everyone.
          onClick={(event) => meansRow(event) && onOpen(row.original)}
          className={cx('cursor-pointer', row.id === openId ? 'bg-accent-soft' : 'hover:bg-hover/60')}
        >
          {row.getAllCells().map((cell) => {
            const look = cell.column.columnDef.meta
            return (
              <Td key={cell.id} align={look?.align} className={cx('h-11', look?.className)}>
                <table.FlexRender cell={cell} />
              </Td>
            )
          })}
        </tr>
      ))}
      {after > 0 && <Gap height={after} />}
    </tbody>
  )
}

const Gap = ({ height }: { height: number }) => (
  <tr aria-hidden>
    <td style={{ height }} />
  </tr>
)

// From one row's link to the next one's; the rows beyond the window come as it scrolls along.
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const row = (event.target as Element).closest('tr')
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling
  const link = next?.querySelector<HTMLElement>('a[data-call]')
  if (!link) return
  event.preventDefault()
  link.focus()
}
