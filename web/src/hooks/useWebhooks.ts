import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { byCursor, joined } from '@/hooks/paging'
import { readAnew } from '@/hooks/readAnew'
import { nextLookMs } from '@/lib/webhooks'
import { queryKeys } from '@/services/queries'
import * as service from '@/services/webhooks'

export const useWebhooks = ({ enabled, pollMs }: { enabled?: boolean; pollMs?: number } = {}) =>
  useQuery({
    queryKey: queryKeys.webhookList,
    queryFn: ({ signal }) => service.listWebhooks(signal),
    enabled,
    refetchInterval: pollMs,
  })

// Whether it fails turns with each delivery.
const watchMs = 5_000

export const useWebhook = (id: string) =>
  useQuery({
    queryKey: queryKeys.webhook(id),
    queryFn: ({ signal }) => service.getWebhook(id, signal),
    refetchInterval: watchMs,
  })

export function useDeliveries(id: string) {
  const result = useInfiniteQuery({
    queryKey: queryKeys.deliveries(id),
    queryFn: ({ pageParam, signal }) => service.listDeliveries(id, pageParam, signal),
    ...byCursor,
    staleTime: 0,
    refetchInterval: ({ state }) => nextLookMs(state.data ? joined(state.data) : []),
  })
  return { ...result, deliveries: result.data && joined(result.data) }
}

function useWebhookMutation<Argument, Result>(mutationFn: (argument: Argument) => Promise<Result>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn,
    // Some answers hold a secret: nothing keeps it longer than it is shown.
    gcTime: 0,
    onSettled: (_data, error) => readAnew(queries, queryKeys.webhooks, error),
  })
}

export const useCreateWebhook = () => useWebhookMutation(service.createWebhook)
export const useUpdateWebhook = () => useWebhookMutation(service.updateWebhook)
export const useRotateSecret = () => useWebhookMutation(service.rotateSecret)
export const useSendTestEvent = () => useWebhookMutation(service.sendTestEvent)
export const useReplayDelivery = () => useWebhookMutation(service.replayDelivery)
export const useReplayFailed = () => useWebhookMutation(service.replayFailed)

export function useDeleteWebhook() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: service.deleteWebhook,
    // Only the list: to ask anew for what is gone would show an error before the page is left.
    onSettled: (_data, error) => readAnew(queries, queryKeys.webhookList, error),
  })
}
