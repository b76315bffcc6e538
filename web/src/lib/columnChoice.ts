// Which columns a table shows, as the user chose on this device; only what differs from the table's own choice is kept.
import { recall, remember } from '@/lib/storage'

/** By the column's id; one that is not named shows. */
export type Visibility = Record<string, boolean>
export type TableName = 'clients' | 'calls'

const keyOf = (userId: string, table: TableName) => `columns.${table}.${userId}`

export function readColumns(userId: string, table: TableName): Visibility {
  try {
    const stored: unknown = JSON.parse(recall(keyOf(userId, table)) ?? '{}')
    const entries = Object.entries(stored ?? {}) as [string, unknown][]
    return Object.fromEntries(
      entries.filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'),
    )
  } catch {
    return {}
  }
}

export function writeColumns(userId: string, table: TableName, chosen: Visibility): void {
  remember(keyOf(userId, table), Object.keys(chosen).length > 0 ? JSON.stringify(chosen) : null)
}
