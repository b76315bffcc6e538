import { useMemo } from 'react'

import { useAddress } from '@/hooks/useAddress'
import type { AuditQuery } from '@/services/settings'

type Name = 'about' | 'by'

/** What the address bar asks the audit log for. */
export function useAuditFilters() {
  const { params, set } = useAddress<Name>()
  const query = useMemo<AuditQuery>(
    () => ({ action: params.get('about') ?? undefined, user_id: params.get('by') ?? undefined }),
    [params],
  )
  return { query, set: (name: Name, value: string | null) => set({ [name]: value }) }
}
