// What others' systems keep with a client: a JSON object to the API, rows of text in a form.

/** `json`: the value is no text but written as JSON, a number or a list say. `was`: the key it is stored under, which
 * stays as it is until it is changed: the API takes "" and " crm " too. */
export type MetadataRow = { key: string; value: string; json: boolean; was?: string }

export const toRows = (metadata: Record<string, unknown>): MetadataRow[] =>
  Object.entries(metadata).map(([key, value]) =>
    typeof value === 'string'
      ? { key, value, json: false, was: key }
      : { key, value: JSON.stringify(value), json: true, was: key },
  )

/** Undefined if nothing is left. */
export function fromRows(rows: MetadataRow[]): Record<string, unknown> | undefined {
  const kept = rows.filter((row) => !isEmptyRow(row))
  if (kept.length === 0) return undefined
  return Object.fromEntries(kept.map((row) => [keyOf(row), row.json ? read(row.value) : row.value]))
}

export const hasNewKey = ({ key, was }: MetadataRow) => key !== was

export const keyOf = (row: MetadataRow) => (hasNewKey(row) ? row.key.trim() : row.key)

export const isEmptyRow = (row: MetadataRow) => hasNewKey(row) && keyOf(row) === '' && row.value === ''

// What was a number may have become a word.
function read(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
