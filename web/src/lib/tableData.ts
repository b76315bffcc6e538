// The figures behind a chart: shown as a table, copied, and saved as CSV.

type Cell = string | number | null
export type TableColumn = {
  label: string
  /** How a number is shown; absent: as it is. */
  format?: (value: number) => string
  /** How a text is shown, where the file keeps it plain (a day as 2026-08-01). */
  formatText?: (text: string) => string
  /** How a number stands in the file, where that is not the number itself (money in minor units). */
  plain?: (value: number) => string
}
export type TableData = { columns: TableColumn[]; rows: Cell[][] }

export function cellText(cell: Cell | undefined, { format, formatText }: TableColumn): string {
  if (cell === null || cell === undefined) return '—'
  if (typeof cell === 'string') return formatText ? formatText(cell) : cell
  return format ? format(cell) : String(cell)
}

/** RFC 4180, with cells that a spreadsheet would take for a formula made plain text. */
export function toCsv({ columns, rows }: TableData): string {
  const lines = rows.map((row) => columns.map((column, index) => csvCell(plainText(row[index], column))))
  return [columns.map(({ label }) => csvCell(label)), ...lines]
    .map((line) => line.join(',') + '\r\n')
    .join('')
}

/** For the clipboard: spreadsheets take tabs for columns. */
export function toTabs({ columns, rows }: TableData): string {
  const lines = rows.map((row) => columns.map((column, index) => plainText(row[index], column)))
  return [columns.map(({ label }) => label), ...lines]
    .map((line) => line.map((cell) => harmless(cell).replace(/\s+/g, ' ')).join('\t'))
    .join('\n')
}

function plainText(cell: Cell | undefined, { plain }: TableColumn): string {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'number' && plain ? plain(cell) : String(cell)
}

const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text)
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) && !isNumber(text) ? `'${text}` : text)

function csvCell(text: string): string {
  const safe = harmless(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
