/** By one column, as "name" or "-calls" says; rows without a value come last either way. */
export function sortRows<Row>(rows: Row[], sort: string, valueOf: (row: Row, key: string) => unknown): Row[] {
  const descending = sort.startsWith('-')
  const key = descending ? sort.slice(1) : sort
  return [...rows].sort((a, b) => {
    const [left, right] = [valueOf(a, key), valueOf(b, key)]
    if (isMissing(left) || isMissing(right)) return Number(isMissing(left)) - Number(isMissing(right))
    return compare(left, right) * (descending ? -1 : 1)
  })
}

const isMissing = (value: unknown) => value === null || value === undefined

function compare(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b))
}
