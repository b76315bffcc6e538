import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { byCursor, joined } from '@/hooks/paging'
import { readAnew } from '@/hooks/readAnew'
import * as service from '@/services/billing'
import { queryKeys } from '@/services/queries'
import type { PaymentDraft } from '@/services/types'

/** The price list; it changes rarely. */
export const usePlans = () =>
  useQuery({
    queryKey: queryKeys.plans,
    queryFn: ({ signal }) => service.getPlans(signal),
    staleTime: Infinity,
  })

/** The account's own subscription; null: none is live. */
export const useSubscription = () =>
  useQuery({
    queryKey: queryKeys.subscription,
    queryFn: ({ signal }) => service.getCurrentSubscription(signal),
  })

/** A client's; null: none is live. */
export const useClientSubscription = (clientId: string) =>
  useQuery({
    queryKey: queryKeys.clientSubscription(clientId),
    queryFn: ({ signal }) => service.getClientSubscription(clientId, signal),
  })

export const useClientSubscriptions = () =>
  useInfiniteQuery({
    queryKey: queryKeys.clientSubscriptions,
    queryFn: ({ pageParam, signal }) => service.getClientSubscriptions(pageParam, signal),
    ...byCursor,
    select: joined,
  })

export const useInvoices = (query: service.InvoiceQuery) =>
  useInfiniteQuery({
    queryKey: queryKeys.invoices(query),
    queryFn: ({ pageParam, signal }) => service.getInvoices(query, pageParam, signal),
    ...byCursor,
    select: joined,
  })

/** What is open, by whose it is, status and currency. */
export const useUnpaid = ({ pollMs }: { pollMs?: number } = {}) =>
  useQuery({
    queryKey: queryKeys.unpaid,
    queryFn: ({ signal }) => service.getUnpaid(signal),
    refetchInterval: pollMs,
  })

export const useInvoice = (id: string) =>
  useQuery({ queryKey: queryKeys.invoice(id), queryFn: ({ signal }) => service.getInvoice(id, signal) })

export const useInvoiceCalls = (id: string, line: number) =>
  useInfiniteQuery({
    queryKey: queryKeys.invoiceCalls(id, line),
    queryFn: ({ pageParam, signal }) => service.getInvoiceCalls(id, line, pageParam, signal),
    ...byCursor,
    select: joined,
  })

// One change moves plans, usage and invoices together.
function useBillingMutation<Argument, Result>(mutationFn: (argument: Argument) => Promise<Result>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn,
    onSettled: (_data, error) => readAnew(queries, queryKeys.billing, error),
  })
}

export const useCreateSubscription = () => useBillingMutation(service.createSubscription)
export const useCancelSubscription = () => useBillingMutation(service.cancelSubscription)
export const useResumeSubscription = () => useBillingMutation(service.resumeSubscription)
export const usePayInvoice = (id: string) =>
  useBillingMutation((draft: PaymentDraft) => service.payInvoice(id, draft))
