import { useMemo } from 'react'

import { useAddress } from '@/hooks/useAddress'
import type { ClientQuery } from '@/services/clients'
import { professions, type ClientStatus, type Profession } from '@/services/types'

const statuses: ClientStatus[] = ['active', 'archived']
const sorts = ['name', '-name', 'created_at', '-created_at', 'calls', '-calls']
const oneOf = <Value extends string>(known: readonly Value[], text: string | null) =>
  known.find((value) => value === text)

type Name = 'search' | 'profession' | 'status' | 'sort'

/** What the address bar asks the list of clients for; anything unknown in it is ignored. */
export function useClientFilters() {
  const { params, set, clear } = useAddress<Name>()
  const query = useMemo<ClientQuery>(
    () => ({
      search: params.get('search') ?? undefined,
      profession: oneOf<Profession>(professions, params.get('profession')),
      status: oneOf(statuses, params.get('status')) ?? 'active',
      sort: oneOf(sorts, params.get('sort')) ?? 'name',
    }),
    [params],
  )
  const setOne = (name: Name, value: string | null) => set({ [name]: value })
  const narrowed = Boolean(query.search ?? query.profession) || query.status !== 'active'
  return { query, set: setOne, narrowed, clear }
}
