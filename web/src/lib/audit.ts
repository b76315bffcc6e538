import type { AuditEntry } from '@/services/types'

export type FieldChange = { field: string; before: string; after: string }

// Stands for what the log does not keep, in whatever way it changed.
const masked = '…'

// What people call the thing, the most telling first.
const nameFields = ['name', 'number', 'email', 'url', 'plan_id']

/** What the entry is about, by name, as far as its fields tell it. */
export function subjectName({ before, after }: Pick<AuditEntry, 'before' | 'after'>): string | undefined {
  const found = nameFields
    .map((field) => after[field] ?? before[field])
    .find((value) => typeof value === 'string')
  return found
}

/** Field by field what it was and what it is; those that were empty and stay so are left out. */
export function changesOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => field !== 'id',
  )
  return fields
    .map((field) => ({ field, before: written(before[field]), after: written(after[field]) }))
    .filter(({ before, after }) => before !== after || after === masked)
}

function written(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  const text = JSON.stringify(value)
  return text === '{}' || text === '[]' ? '' : text
}
