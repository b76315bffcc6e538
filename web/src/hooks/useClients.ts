import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'

import * as cache from '@/hooks/clientCache'
import { byCursor, joinedWithTotal } from '@/hooks/paging'
import { readAnew } from '@/hooks/readAnew'
import * as service from '@/services/clients'
import { queryKeys } from '@/services/queries'
import type { Client, ClientDraft } from '@/services/types'

const pageSize = 50
const none: Client[] = []

/** The pages of a list, and its clients in one array. */
export function useClients(query: service.ClientQuery = {}, { enabled = true } = {}) {
  const result = useInfiniteQuery({
    queryKey: queryKeys.clientList(query),
    queryFn: ({ pageParam, signal }) => service.getClients({ limit: pageSize, ...query }, pageParam, signal),
    ...byCursor,
    placeholderData: keepPreviousData,
    enabled,
    select: joinedWithTotal,
  })
  return { ...result, clients: result.data?.items ?? none, total: result.data?.total ?? null }
}

/** One client with the ETag that a change of it needs. `fresh`: read anew, whatever is cached. */
export function useClient(id: string, { fresh = false, enabled = true } = {}) {
  return useQuery({
    queryKey: queryKeys.client(id),
    queryFn: ({ signal }) => service.getClient(id, signal),
    refetchOnMount: fresh ? 'always' : true,
    enabled,
  })
}

export function useCreateClient() {
  const queries = useQueryClient()
  return useMutation({
    mutationKey: queryKeys.clientForm,
    mutationFn: service.createClient,
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.clientLists }),
  })
}

type Update = { client: Client; draft: ClientDraft; etag?: string }

/** Shows the change at once and takes it back if the server refuses. */
export function useUpdateClient() {
  const queries = useQueryClient()
  return useMutation({
    mutationKey: queryKeys.clientForm,
    mutationFn: ({ client, draft, etag }: Update) => service.updateClient(client.id, draft, etag),
    onMutate: async ({ client, draft }: Update) => {
      const before = await cache.snapshot(queries)
      cache.patchClient(queries, client.id, cache.drafted(client, draft))
      return before
    },
    onError: (_error, _update, before) => cache.rollBack(queries, before),
    onSuccess: (version) => queries.setQueryData(queryKeys.client(version.client.id), version),
    onSettled: (_data, error) => readAnew(queries, queryKeys.clientLists, error),
  })
}

/** Archives: the client leaves the lists at once and comes back if the server refuses. */
export function useDeleteClient() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (client: Client) => service.deleteClient(client.id),
    onMutate: async (client: Client) => {
      const before = await cache.snapshot(queries)
      cache.removeClient(queries, client.id)
      return before
    },
    onError: (_error, _client, before) => cache.rollBack(queries, before),
    onSettled: (_data, error) => readAnew(queries, queryKeys.clients, error),
  })
}

export function useRestoreClient() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (client: Client) => service.restoreClient(client.id),
    onSettled: (_data, error) => readAnew(queries, queryKeys.clients, error),
  })
}
