// What optimistic changes do to the cached lists and clients, and how they are taken back.
import type { InfiniteData, QueryClient } from '@tanstack/react-query'

import type { ClientVersion } from '@/services/clients'
import { queryKeys } from '@/services/queries'
import type { Client, ClientDraft, Page } from '@/services/types'

type Lists = InfiniteData<Page<Client>>
/** Takes one change back, and nothing that others did meanwhile. */
export type Undo = () => void

/** Stops running reads, which would overwrite the change. */
export const stopReading = (queries: QueryClient) => queries.cancelQueries({ queryKey: queryKeys.clients })

export function patchClient(queries: QueryClient, id: string, patch: Partial<Client>): Undo {
  const before = new Map<string, Client>()
  changeClient(queries, id, (client, place) => {
    before.set(place, client)
    return { ...client, ...patch }
  })
  return () =>
    changeClient(queries, id, (client, place) => {
      const old = before.get(place)
      return old ? { ...client, ...unchangedSince(client, patch, old) } : client
    })
}

// What the patch set and nobody has set since, as it was before.
function unchangedSince(client: Client, patch: Partial<Client>, before: Client): Partial<Client> {
  const fields = (Object.keys(patch) as (keyof Client)[]).filter((field) => client[field] === patch[field])
  return Object.fromEntries(fields.map((field) => [field, before[field]]))
}

/** Takes the client off the lists, as archiving does. */
export function removeClient(queries: QueryClient, id: string): Undo {
  const removed = new Map<string, { client: Client; page: number; index: number }>()
  changeLists(queries, (items, place, page) => {
    const index = items.findIndex((client) => client.id === id)
    if (index < 0) return items
    removed.set(place, { client: items[index]!, page, index })
    return items.filter((client) => client.id !== id)
  })
  const undoStatus = patchClient(queries, id, { status: 'archived' })
  return () => {
    undoStatus()
    changeLists(queries, (items, place, page, all) => {
      const gone = removed.get(place)
      if (gone?.page !== page || all.some((client) => client.id === id)) return items
      return [...items.slice(0, gone.index), gone.client, ...items.slice(gone.index)]
    })
  }
}

function changeClient(
  queries: QueryClient,
  id: string,
  change: (client: Client, place: string) => Client,
): void {
  changeLists(queries, (items, place) =>
    items.map((client) => (client.id === id ? change(client, place) : client)),
  )
  queries.setQueryData<ClientVersion>(queryKeys.client(id), (version) =>
    version ? { ...version, client: change(version.client, id) } : undefined,
  )
}

type ChangeItems = (items: Client[], list: string, page: number, all: Client[]) => Client[]

function changeLists(queries: QueryClient, change: ChangeItems): void {
  for (const { queryKey, queryHash } of queries.getQueryCache().findAll({ queryKey: queryKeys.clientLists }))
    queries.setQueryData<Lists>(queryKey, (lists) => {
      if (!lists) return lists
      const all = lists.pages.flatMap((page) => page.items)
      const pages = lists.pages.map((page, index) => {
        const items = change(page.items, queryHash, index, all)
        const more = items.length - page.items.length
        return { ...page, items, total: page.total === null ? null : page.total + more }
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
