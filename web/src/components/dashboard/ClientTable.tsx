import { useTable } from '@tanstack/react-table'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'

import { clientColumns } from '@/components/clients/clientColumns'
import { tableLook } from '@/components/ui/columns'
import { HeaderRow } from '@/components/ui/HeaderRow'
import { meansRow } from '@/components/ui/rowClick'
import { moveByArrows } from '@/components/ui/rowKeys'
import { Table, Td } from '@/components/ui/Table'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import type { Visibility } from '@/lib/columnChoice'
import { cx } from '@/lib/cx'
import type { Client } from '@/services/types'

type Props = {
  clients: Client[]
  /** As the API takes it: "name", "-calls". */
  sort: string
  onSort: (sort: string) => void
  onEdit: (client: Client) => void
  columnVisibility: Visibility
}

export function ClientTable({ clients, sort, onSort, onEdit, columnVisibility }: Props) {
  const t = useText()
  const format = useFormat()
  const navigate = useNavigate()
  const columns = useMemo(() => clientColumns({ t, format, onEdit }), [t, format, onEdit])
  const table = useTable({
    features: tableLook,
    columns,
    data: clients,
    getRowId: (client) => client.id,
    state: { columnVisibility },
  })
  return (
    <div className="overflow-x-auto">
      <Table aria-label={t.clients.title}>
        <thead>
          <HeaderRow table={table} sort={sort} onSort={onSort} />
        </thead>
        <tbody onKeyDown={moveByArrows}>
          {table.getRowModel().rows.map((row) => (
            <tr
              key={row.id}
              // For the mouse; the name in the row is the link for everyone.
              onClick={(event) => meansRow(event) && void navigate(`/clients/${row.id}`)}
              className="cursor-pointer transition-colors duration-75 hover:bg-hover/60 [&:last-child>td]:border-0"
            >
              {row.getVisibleCells().map((cell) => {
                const look = cell.column.columnDef.meta
                return (
                  <Td key={cell.id} align={look?.align} className={cx('h-13 max-sm:py-2', look?.className)}>
                    <table.FlexRender cell={cell} />
                  </Td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
