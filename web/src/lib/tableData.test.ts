import { expect, it } from 'vitest'

import { cellText, toCsv, toTabs, type TableData } from '@/lib/tableData'

const table: TableData = {
  columns: [
    { label: 'Client' },
    { label: 'Revenue', format: (minor) => `$${minor / 100}`, plain: (minor) => (minor / 100).toFixed(2) },
  ],
  rows: [
    ['Bell, "the" diner', 123450],
    ['=HYPERLINK("x")', -5],
    ['tab\there', null],
  ],
}

it('writes CSV that quotes what needs it and starts no formula', () => {
  expect(toCsv(table)).toBe(
    'Client,Revenue\r\n"Bell, ""the"" diner",1234.50\r\n"\'=HYPERLINK(""x"")",-0.05\r\ntab\there,\r\n',
  )
})

it('copies one line a row, one tab a column', () => {
  expect(toTabs(table).split('\n')).toEqual([
    'Client\tRevenue',
    'Bell, "the" diner\t1234.50',
    '\'=HYPERLINK("x")\t-0.05',
    'tab here\t',
  ])
})

it('shows numbers as people read them and says where there is none', () => {
  expect(cellText(123450, table.columns[1]!)).toBe('$1234.5')
  expect(cellText(null, table.columns[1]!)).toBe('—')
  expect(cellText(7, table.columns[0]!)).toBe('7')
})
