// The pages that are looked at, and how one knows that a page is there.
import { expect, type Page } from '@playwright/test'

import type { Call, Client, Webhook } from '../src/services/types'
import type { Api } from './fixtures'
import { scrollDownTo } from './look'
import { silence } from './wave'

export type Stop = { name: string; path: string; ready: (page: Page) => Promise<unknown> }

export const heading = (name: string | RegExp) => (page: Page) =>
  expect(page.getByRole('heading', { name }).first()).toBeVisible()
// Other journeys log calls of their own meanwhile.
export const text = (words: string | RegExp) => (page: Page) =>
  expect(page.getByText(words).first()).toBeVisible()

export const charts = async (page: Page) => {
  await scrollDownTo(page, page.locator('svg.recharts-surface').first())
  await scrollDownTo(page, page.getByRole('img', { name: /^(Calls by weekday|Anrufe nach Wochentag)/ }))
}
export const analytics = (page: Page) =>
  scrollDownTo(page, page.getByRole('table', { name: /^(Client performance|Kundenvergleich)$/ }))

export const outside: Stop[] = [
  { name: 'sign-in', path: '/login', ready: heading('Sign in') },
  { name: 'sign-up', path: '/register', ready: heading('Create your account') },
  { name: 'forgotten password', path: '/forgot-password', ready: heading('Reset your password') },
  { name: 'new password', path: '/reset-password?token=x', ready: heading('Choose a new password') },
]

export async function inside(api: Api): Promise<Stop[]> {
  const call = (await api.get<{ items: Call[] }>('/calls?limit=1&q=reference%200')).items[0]!
  const client = (await api.get<{ items: Client[] }>('/clients?limit=1')).items[0]!
  return [
    { name: 'dashboard', path: '/', ready: text('two loaves') },
    { name: 'clients', path: '/clients', ready: text('Swift Cabs') },
    { name: 'client', path: `/clients/${client.id}`, ready: text(client.name) },
    { name: 'call logs', path: '/calls', ready: text(/^\d+ calls$/) },
    { name: 'call logs with a call', path: `/calls?call=${call.id}`, ready: text('reference 0') },
    { name: 'call', path: `/calls/${call.id}`, ready: text('reference 0') },
    { name: 'analytics', path: '/analytics', ready: analytics },
    { name: 'settings', path: '/settings', ready: heading('Profile') },
    { name: 'security', path: '/settings/security', ready: text('This device') },
    { name: 'appearance', path: '/settings/appearance', ready: heading('Appearance') },
    { name: 'nothing', path: '/nowhere', ready: heading('There is nothing here') },
  ]
}

/** Other journeys look at these by axe and on a phone. */
export const administration: Stop[] = [
  { name: 'billing', path: '/billing', ready: text('Client subscriptions') },
  { name: 'account', path: '/settings/account', ready: text('Agency name') },
  { name: 'notifications', path: '/settings/notifications', ready: text('Missed call') },
  { name: 'team', path: '/settings/team', ready: text('Maya Brenner') },
  { name: 'keys', path: '/settings/api-keys', ready: heading('API keys') },
  { name: 'webhooks', path: '/settings/webhooks', ready: heading('Webhooks') },
  { name: 'audit log', path: '/settings/audit-log', ready: text('Signed in') },
]

/** Pages that have more to show once there is something: an endpoint, a recording, a course of days. */
export async function furnished(api: Api): Promise<Stop[]> {
  const { items } = await api.get<{ items: Webhook[] }>('/settings/webhooks')
  const draft = { url: 'https://example.com/hooks', description: 'Our CRM', events: ['invoice.paid'] }
  const { id } = items[0] ?? (await api.post<{ id: string }>('/settings/webhooks', draft))
  const { items: calls } = await api.get<{ items: Call[] }>('/calls?limit=1&status=completed&sort=started_at')
  const call = calls[0]!
  if (!call.has_recording) await api.upload(`/calls/${call.id}/recording`, silence(20), 'audio/wav')
  return [
    { name: 'webhook', path: `/settings/webhooks/${id}`, ready: text('https://example.com/hooks') },
    { name: 'recording', path: `/calls/${call.id}`, ready: text('0:00 / 0:20') },
    { name: 'charts of the dashboard', path: '/', ready: charts },
  ]
}
