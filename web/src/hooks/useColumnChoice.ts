import { useMemo, useState } from 'react'

import { useUser } from '@/hooks/useAuth'
import { readColumns, writeColumns, type TableName, type Visibility } from '@/lib/columnChoice'

export type ColumnChoice = ReturnType<typeof useColumnChoice>

/** Which columns the user sees of a table; `own` is what it shows to those who have not chosen. */
export function useColumnChoice(table: TableName, own: Visibility) {
  const { id } = useUser()
  const [chosen, setChosen] = useState(() => readColumns(id, table))
  const visibility = useMemo(() => ({ ...own, ...chosen }), [own, chosen])
  const keep = (next: Visibility) => {
    writeColumns(id, table, next)
    setChosen(next)
  }
  return {
    visibility,
    shows: (column: string) => visibility[column] !== false,
    show: (column: string, shown: boolean) => {
      const next = { ...chosen, [column]: shown }
      if (shown === (own[column] !== false)) delete next[column]
      keep(next)
    },
    /** Absent while the table shows its own choice. */
    reset: Object.keys(chosen).length > 0 ? () => keep({}) : undefined,
  }
}
