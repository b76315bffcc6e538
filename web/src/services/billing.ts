// Plans, subscriptions and invoices. Money is whole minor units of its currency.
import { api, newIdempotencyKey } from '@/services/api'
import { download, type Download } from '@/services/download'
import { isApiError } from '@/services/error'
import type {
  Cancellation,
  Invoice,
  InvoiceDetail,
  InvoiceStatus,
  Page,
  Payment,
  PaymentDraft,
  Plan,
  Subject,
  Subscription,
  SubscriptionDraft,
  Unpaid,
  UsageRecord,
} from '@/services/types'

/** Each plan once for every currency that it has a price in. */
export async function getPlans(signal?: AbortSignal): Promise<Plan[]> {
  const { data } = await api.get<Page<Plan>>('/subscriptions/plans', { signal })
  return data.items
}

/** The account's own live subscription, or null if there is none. */
export async function getCurrentSubscription(signal?: AbortSignal): Promise<Subscription | null> {
  try {
    const { data } = await api.get<Subscription>('/subscriptions/current', { signal })
    return data
  } catch (error) {
    if (isApiError(error, 404)) return null
    throw error
  }
}

const live: Subscription['status'][] = ['trialing', 'active', 'past_due']

/** A client's, by a list: that many a client has none is no error that a browser should note. */
export async function getClientSubscription(
  clientId: string,
  signal?: AbortSignal,
): Promise<Subscription | null> {
  const params = { client_id: clientId, status: live, limit: 1 }
  const { data } = await api.get<Page<Subscription>>('/subscriptions', { params, signal })
  return data.items[0] ?? null
}

/** The live subscriptions of clients. */
export async function getClientSubscriptions(
  cursor?: string | null,
  signal?: AbortSignal,
): Promise<Page<Subscription>> {
  const params = { subject: 'client', status: live, limit: 50, cursor }
  const { data } = await api.get<Page<Subscription>>('/subscriptions', { params, signal })
  return data
}

export async function createSubscription(draft: SubscriptionDraft): Promise<Subscription> {
  const { data } = await api.post<Subscription>('/subscriptions/create', draft, {
    headers: newIdempotencyKey(),
  })
  return data
}

export async function cancelSubscription(cancellation: Cancellation): Promise<Subscription> {
  const { data } = await api.post<Subscription>('/subscriptions/cancel', cancellation)
  return data
}

/** Takes back a cancellation whose end has not come; without a client the account's own. */
export async function resumeSubscription(clientId: string | null): Promise<Subscription> {
  const { data } = await api.post<Subscription>('/subscriptions/resume', { client_id: clientId })
  return data
}

export type InvoiceQuery = { status?: InvoiceStatus[]; subject?: Subject; client_id?: string }

export async function getInvoices(
  query: InvoiceQuery,
  cursor?: string | null,
  signal?: AbortSignal,
): Promise<Page<Invoice>> {
  const { data } = await api.get<Page<Invoice>>('/invoices', {
    params: { ...query, cursor, limit: 50 },
    signal,
  })
  return data
}

export async function getUnpaid(signal?: AbortSignal): Promise<Unpaid[]> {
  const { data } = await api.get<Page<Unpaid>>('/invoices/unpaid', { signal })
  return data.items
}

export async function getInvoice(id: string, signal?: AbortSignal): Promise<InvoiceDetail> {
  const { data } = await api.get<InvoiceDetail>(`/invoices/${id}`, { signal })
  return data
}

/** The usage that one line of the invoice sums. */
export async function getInvoiceCalls(
  id: string,
  line: number,
  cursor?: string | null,
  signal?: AbortSignal,
): Promise<Page<UsageRecord>> {
  const { data } = await api.get<Page<UsageRecord>>(`/invoices/${id}/calls`, {
    params: { line, cursor, limit: 50 },
    signal,
  })
  return data
}

export async function payInvoice(id: string, draft: PaymentDraft): Promise<Payment> {
  const { data } = await api.post<Payment>(`/invoices/${id}/payments`, draft, {
    headers: newIdempotencyKey(),
  })
  return data
}

export const downloadInvoice = ({ id, number }: Invoice): Promise<Download> =>
  download(`/invoices/${id}.pdf`, {}, `${number}.pdf`)
