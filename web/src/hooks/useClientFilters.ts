import { useMemo } from 'react'
import { useSearchParams } from 'react-router'

import type { ClientQuery } from '@/services/clients'
import { professions, type ClientStatus, type Profession } from '@/services/types'

const statuses: ClientStatus[] = ['active', 'archived']
const sorts = ['name', '-name', 'created_at', '-created_at', 'calls', '-calls']
const oneOf = <Value extends string>(known: readonly Value[], text: string | null) =>
  known.find((value) => value === text)

/** What the address bar asks the list of clients for; anything unknown in it is ignored. */
export function useClientFilters() {
  const [params, setParams] = useSearchParams()
  const query = useMemo<ClientQuery>(
    () => ({
      search: params.get('search') ?? undefined,
      profession: oneOf<Profession>(professions, params.get('profession')),
      status: oneOf(statuses, params.get('status')) ?? 'active',
      sort: oneOf(sorts, params.get('sort')) ?? 'name',
    }),
    [params],
  )
  const set = (name: 'search' | 'profession' | 'status' | 'sort', value: string | null) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        if (value) after.set(name, value)
        else after.delete(name)
        return after
      },
      { replace: true },
    )
  const narrowed = Boolean(query.search ?? query.profession) || query.status !== 'active'
  return { query, set, narrowed, clear: () => setParams({}, { replace: true }) }
}
