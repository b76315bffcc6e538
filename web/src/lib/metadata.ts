// What others' systems keep with a client: a JSON object to the API, rows of text in a form.

/** `json`: the value is no text but written as JSON, a number or a list say. */
export type MetadataRow = { key: string; value: string; json: boolean }

export const toRows = (metadata: Record<string, unknown>): MetadataRow[] =>
  Object.entries(metadata).map(([key, value]) =>
    typeof value === 'string'
      ? { key, value, json: false }
      : { key, value: JSON.stringify(value), json: true },
  )

/** Undefined if nothing is left. */
export function fromRows(rows: MetadataRow[]): Record<string, unknown> | undefined {
  const kept = rows.filter((row) => !isEmptyRow(row))
  if (kept.length === 0) return undefined
  return Object.fromEntries(kept.map(({ key, value, json }) => [key.trim(), json ? read(value) : value]))
}

export const isEmptyRow = ({ key, value }: MetadataRow) => key.trim() === '' && value === ''

// What was a number may have become a word.
function read(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
