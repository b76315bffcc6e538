import { searchText } from '@/lib/numberSearch'
import { api, newIdempotencyKey } from '@/services/api'
import type { Client, ClientDraft, ClientStatus, Page, Profession } from '@/services/types'

export type ClientQuery = {
  search?: string
  profession?: Profession
  status?: ClientStatus
  sort?: string
  limit?: number
}

/** A client with the ETag of the version that was read. */
export type ClientVersion = { client: Client; etag: string | undefined }

const etagOf = (headers: unknown) => (headers as Record<string, string | undefined>).etag

export async function getClients(
  query: ClientQuery,
  cursor?: string | null,
  signal?: AbortSignal,
): Promise<Page<Client>> {
  // The total stays the same from page to page; only the first asks for it.
  const include_total = cursor ? undefined : true
  const search = query.search && searchText(query.search)
  const params = { ...query, search, cursor, include_total }
  const { data } = await api.get<Page<Client>>('/clients', { params, signal })
  return data
}

export async function getClient(id: string, signal?: AbortSignal): Promise<ClientVersion> {
  const { data, headers } = await api.get<Client>(`/clients/${id}`, { signal })
  return { client: data, etag: etagOf(headers) }
}

export async function createClient(draft: ClientDraft): Promise<Client> {
  const { data } = await api.post<Client>('/clients', draft, { headers: newIdempotencyKey() })
  return data
}

/** Replaces the client; 412 if somebody changed it since `etag` was read. */
export async function updateClient(id: string, draft: ClientDraft, etag?: string): Promise<ClientVersion> {
  const { data, headers } = await api.put<Client>(`/clients/${id}`, draft, {
    headers: etag ? { 'If-Match': etag } : {},
  })
  return { client: data, etag: etagOf(headers) }
}

/** Archives it: gone from the lists, its calls stay. */
export async function deleteClient(id: string): Promise<void> {
  await api.delete(`/clients/${id}`)
}

export async function restoreClient(id: string): Promise<Client> {
  const { data } = await api.post<Client>(`/clients/${id}/restore`, undefined, {
    headers: newIdempotencyKey(),
  })
  return data
}
