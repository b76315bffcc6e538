import { Table, Td, Th } from '@/components/ui/Table'
import { cellText, type TableData } from '@/lib/tableData'

/** The figures of a chart, in a box that scrolls. */
export function ChartTable({ title, table }: { title: string; table: TableData }) {
  const isFigure = (column: number) => table.rows.some((row) => typeof row[column] === 'number')
  return (
    <div tabIndex={0} role="region" aria-label={title} className="-mx-4 max-h-72 overflow-auto">
      <Table aria-label={title}>
        <thead className="sticky top-0">
          <tr>
            {table.columns.map(({ label }, index) => (
              <Th key={label} align={isFigure(index) ? 'right' : 'left'}>
                {label}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, line) => (
            <tr key={line} className="[&:last-child>td]:border-0">
              {table.columns.map((column, index) => (
                <Td
                  key={column.label}
                  align={isFigure(index) ? 'right' : 'left'}
                  className="h-8 text-sm whitespace-nowrap"
                >
                  {cellText(row[index], column)}
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
