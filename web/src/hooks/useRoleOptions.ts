import { useMemo } from 'react'

import { useMay } from '@/hooks/useAuth'
import { useText } from '@/hooks/useText'
import type { Option } from '@/lib/option'
import { roles, type Role } from '@/services/types'

/** The roles that the user may give: owners are made by owners alone. */
export function useRoleOptions(): Option<Role>[] {
  const t = useText()
  const owner = useMay('owner')
  return useMemo(
    () =>
      roles.map((role) => ({
        value: role,
        label: t.user.roles[role],
        disabled: role === 'owner' && !owner,
      })),
    [t, owner],
  )
}
