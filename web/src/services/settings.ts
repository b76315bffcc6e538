// The account, its people, its keys, and what was done to all of them.
import { api } from '@/services/api'
import type {
  AccountChange,
  AccountSettings,
  ApiKey,
  ApiKeyDraft,
  AuditEntry,
  Invitation,
  NewApiKey,
  NotificationPreference,
  Page,
  Role,
  TeamUser,
} from '@/services/types'

export async function getAccount(signal?: AbortSignal): Promise<AccountSettings> {
  const { data } = await api.get<AccountSettings>('/settings/account', { signal })
  return data
}

export async function updateAccount(change: AccountChange): Promise<AccountSettings> {
  const { data } = await api.patch<AccountSettings>('/settings/account', change)
  return data
}

export async function listTeam(signal?: AbortSignal): Promise<TeamUser[]> {
  const { data } = await api.get<Page<TeamUser>>('/users', { signal })
  return data.items
}

export async function inviteUser(invitation: Invitation): Promise<TeamUser> {
  const { data } = await api.post<TeamUser>('/users', invitation)
  return data
}

export async function inviteAgain(id: string): Promise<void> {
  await api.post(`/users/${id}/invitation`)
}

export async function changeRole(id: string, role: Role): Promise<TeamUser> {
  const { data } = await api.patch<TeamUser>(`/users/${id}`, { role })
  return data
}

export async function removeUser(id: string): Promise<void> {
  await api.delete(`/users/${id}`)
}

export async function listApiKeys(signal?: AbortSignal): Promise<ApiKey[]> {
  const { data } = await api.get<Page<ApiKey>>('/settings/api-keys', { signal })
  return data.items
}

/** The only answer that holds the key's text. */
export async function createApiKey(draft: ApiKeyDraft): Promise<NewApiKey> {
  const { data } = await api.post<NewApiKey>('/settings/api-keys', draft)
  return data
}

export async function revokeApiKey(id: string): Promise<void> {
  await api.delete(`/settings/api-keys/${id}`)
}

export async function getNotifications(signal?: AbortSignal): Promise<NotificationPreference[]> {
  const { data } = await api.get<Page<NotificationPreference>>('/settings/notifications', { signal })
  return data.items
}

/** The user's other choices stay. */
export async function saveNotification(choice: NotificationPreference): Promise<void> {
  await api.put('/settings/notifications', { items: [choice] })
}

/** `action`: "client.archived", or "client" for all about clients. */
export type AuditQuery = { action?: string; user_id?: string }

export async function getAuditLog(
  query: AuditQuery,
  cursor?: string | null,
  signal?: AbortSignal,
): Promise<Page<AuditEntry>> {
  const { data } = await api.get<Page<AuditEntry>>('/audit-log', {
    params: { ...query, cursor, limit: 50 },
    signal,
  })
  return data
}
