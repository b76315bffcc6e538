import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'

import * as cache from '@/hooks/clientCache'
import { byCursor, joinedWithTotal } from '@/hooks/paging'
import { readAfterLast } from '@/hooks/readAnew'
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
    onSettled: (_data, error) => readAfterLast(queries, queryKeys.clientChange, queryKeys.clientLists, error),
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
      await cache.stopReading(queries)
      return cache.patchClient(queries, client.id, cache.drafted(client, draft))
    },
    onError: (_error, _update, undo) => undo?.(),
    onSuccess: (version) => queries.setQueryData(queryKeys.client(version.client.id), version),
    onSettled: (_data, error) =>
      readAfterLast(
        queries,
        queryKeys.clientChange,
        error ? queryKeys.clients : queryKeys.clientLists,
        error,
      ),
  })
}

/** Archives: the client leaves the lists at once and comes back if the server refuses. */
export function useDeleteClient() {
  const queries = useQueryClient()
  return useMutation({
    mutationKey: queryKeys.clientChange,
    mutationFn: (client: Client) => service.deleteClient(client.id),
    onMutate: async (client: Client) => {
      await cache.stopReading(queries)
      return cache.removeClient(queries, client.id)
    },
    onError: (_error, _client, undo) => undo?.(),
    onSettled: (_data, error) => readAfterLast(queries, queryKeys.clientChange, queryKeys.clients, error),
  })
}

export function useRestoreClient() {
  const queries = useQueryClient()
  return useMutation({
    mutationKey: queryKeys.clientChange,
    mutationFn: (client: Client) => service.restoreClient(client.id),
    onSettled: (_data, error) => readAfterLast(queries, queryKeys.clientChange, queryKeys.clients, error),
  })
}
