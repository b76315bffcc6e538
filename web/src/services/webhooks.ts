// The endpoints that are told what happens, and what was delivered to them.
import { api } from '@/services/api'
import type { Delivery, NewSecret, Page, Webhook, WebhookChange, WebhookDraft } from '@/services/types'

const base = '/settings/webhooks'

export async function listWebhooks(signal?: AbortSignal): Promise<Webhook[]> {
  const { data } = await api.get<Page<Webhook>>(base, { signal })
  return data.items
}

export async function getWebhook(id: string, signal?: AbortSignal): Promise<Webhook> {
  const { data } = await api.get<Webhook>(`${base}/${id}`, { signal })
  return data
}

/** This answer and that of rotateSecret are the only ones that hold a secret. */
export async function createWebhook(draft: WebhookDraft): Promise<NewSecret> {
  const { data } = await api.post<NewSecret>(base, draft)
  return data
}

export async function updateWebhook({ id, ...change }: WebhookChange & { id: string }): Promise<void> {
  await api.patch(`${base}/${id}`, change)
}

export async function deleteWebhook(id: string): Promise<void> {
  await api.delete(`${base}/${id}`)
}

export async function rotateSecret(id: string): Promise<NewSecret> {
  const { data } = await api.post<NewSecret>(`${base}/${id}/rotate-secret`)
  return data
}

export async function sendTestEvent(id: string): Promise<void> {
  await api.post(`${base}/${id}/test`)
}

export async function listDeliveries(
  id: string,
  cursor?: string | null,
  signal?: AbortSignal,
): Promise<Page<Delivery>> {
  const { data } = await api.get<Page<Delivery>>(`${base}/${id}/deliveries`, {
    params: { cursor, limit: 25 },
    signal,
  })
  return data
}

export async function replayDelivery({ id, delivery }: { id: string; delivery: string }): Promise<void> {
  await api.post(`${base}/${id}/deliveries/${delivery}/replay`)
}

/** How many are tried again. */
export async function replayFailed(id: string): Promise<number> {
  const { data } = await api.post<{ replayed: number }>(`${base}/${id}/deliveries/replay-failed`)
  return data.replayed
}
