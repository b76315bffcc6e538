import { useMemo } from 'react'
import { useSearchParams } from 'react-router'

import type { AuditQuery } from '@/services/settings'

/** What the address bar asks the audit log for. */
export function useAuditFilters() {
  const [params, setParams] = useSearchParams()
  const query = useMemo<AuditQuery>(
    () => ({ action: params.get('about') ?? undefined, user_id: params.get('by') ?? undefined }),
    [params],
  )
  const set = (name: 'about' | 'by', value: string | null) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        if (value) after.set(name, value)
        else after.delete(name)
        return after
      },
      { replace: true },
    )
  return { query, set }
}
