// What optimistic changes do to the cached lists and clients, and how they are taken back.
import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query'

import type { ClientVersion } from '@/services/clients'
import { queryKeys } from '@/services/queries'
import type { Client, ClientDraft, Page } from '@/services/types'

type Lists = InfiniteData<Page<Client>>
type Snapshot = [QueryKey, unknown][]

/** Stops running reads, which would overwrite the change, and keeps what is there now. */
export async function snapshot(queries: QueryClient): Promise<Snapshot> {
  await queries.cancelQueries({ queryKey: queryKeys.clients })
  return queries.getQueriesData({ queryKey: queryKeys.clients })
}

export function rollBack(queries: QueryClient, before: Snapshot | undefined): void {
  before?.forEach(([key, data]) => queries.setQueryData(key, data))
}

export function patchClient(queries: QueryClient, id: string, patch: Partial<Client>): void {
  const apply = (client: Client) => (client.id === id ? { ...client, ...patch } : client)
  changeItems(queries, (items) => items.map(apply))
  queries.setQueryData<ClientVersion>(queryKeys.client(id), (version) =>
    version ? { ...version, client: apply(version.client) } : undefined,
  )
}

export function removeClient(queries: QueryClient, id: string): void {
  changeItems(queries, (items) => items.filter((client) => client.id !== id))
  queries.setQueryData<ClientVersion>(queryKeys.client(id), (version) =>
    version ? { ...version, client: { ...version.client, status: 'archived' } } : undefined,
  )
}

function changeItems(queries: QueryClient, change: (items: Client[]) => Client[]): void {
  queries.setQueriesData<Lists>({ queryKey: queryKeys.clientLists }, (lists) => {
    if (!lists) return lists
    const pages = lists.pages.map((page) => {
      const items = change(page.items)
      const gone = page.items.length - items.length
      return { ...page, items, total: page.total === null ? null : page.total - gone }
    })
    return { ...lists, pages }
  })
}

/** What the client will look like once the draft is stored, as far as the draft says. */
export function drafted(client: Client, draft: ClientDraft): Partial<Client> {
  const known = new Map(client.phone_numbers.map((number) => [number.number, number]))
  return {
    name: draft.name,
    profession: draft.profession,
    voice_id: draft.voice_id ?? null,
    email: draft.email ?? null,
    greeting: draft.greeting ?? null,
    instructions: draft.instructions ?? null,
    retention_days: draft.retention_days ?? null,
    phone_numbers: (draft.phone_numbers ?? []).map(({ number, label }) => ({
      id: known.get(number)?.id ?? number,
      created_at: known.get(number)?.created_at ?? new Date().toISOString(),
      number,
      label: label ?? null,
    })),
  }
}
