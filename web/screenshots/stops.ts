// Where pictures are taken: pages and what opens on them, full, empty, loading and failed.
import type { Page } from '@playwright/test'

import { t } from './words'

export type Stop = {
  name: string
  path: string
  act?: (page: Page) => Promise<unknown>
  /** The requests that fail here, as the end of their path. */
  failing?: RegExp
  /** Those that are never answered. */
  hanging?: RegExp
}

const firstRow = (page: Page) => page.locator('tbody tr').nth(2)
const press = (key: string) => (page: Page) => page.keyboard.press(key)
const open = (name: string) => (page: Page) => page.getByRole('button', { name }).first().click()
const choose = (name: string) => (page: Page) => page.getByRole('menuitem', { name }).click()
const type = (text: string) => (page: Page) => page.keyboard.type(text)
const submit = (page: Page) => page.locator('[role=dialog] button').last().click()
const firstLink = (name: string | RegExp) => (page: Page) => page.getByRole('link', { name }).first().click()

type Act = (page: Page) => Promise<unknown>
const settleMs = 700
const inTurn =
  (...acts: Act[]): Act =>
  async (page) => {
    for (const [index, act] of acts.entries()) {
      if (index > 0) await page.waitForTimeout(settleMs)
      await act(page)
    }
  }

const signIn = async (page: Page) => {
  await page.getByLabel(t.auth.email).fill('nora@example.com')
  await page.getByLabel(t.auth.password, { exact: true }).fill('not the password')
  await open(t.auth.login)(page)
}
const brokenFile = {
  name: 'calls.ndjson',
  mimeType: 'application/x-ndjson',
  buffer: Buffer.from('{}\n[1]\n{'),
}
const importBroken = (page: Page) => page.locator('input[type=file]').setInputFiles(brokenFile)
const toClient: Act = (page) => firstRow(page).getByRole('link').click()
const toCall = inTurn((page) => firstRow(page).click(), firstLink(t.call.openPage))
const toInvoice = firstLink(new RegExp(t.invoices.open('.+')))
const toWebhook = firstLink(/^https:/)

export const outside: Stop[] = [
  { name: 'sign-in', path: '/login' },
  { name: 'sign-in-errors', path: '/login', act: open(t.auth.login) },
  { name: 'sign-in-refused', path: '/login', act: signIn },
  { name: 'sign-up', path: '/register' },
  { name: 'sign-up-errors', path: '/register', act: open(t.auth.register) },
  { name: 'forgotten-password', path: '/forgot-password' },
  { name: 'link-sent', path: '/forgot-password', act: inTurn(type('nora@example.com'), press('Enter')) },
  { name: 'new-password', path: '/reset-password?token=x' },
  { name: 'invited', path: '/reset-password?token=x&invited=1' },
  { name: 'link-broken', path: '/reset-password' },
]

export const inside: Stop[] = [
  { name: 'dashboard', path: '/' },
  { name: 'dashboard-menu', path: '/', act: open(t.user.menu) },
  { name: 'dashboard-failed', path: '/', failing: /(analytics\/.*|calls\?.*|clients\?.*)/ },
  { name: 'dashboard-loading', path: '/', hanging: /(analytics\/.*|calls\?.*|clients\?.*)/ },
  { name: 'dashboard-offline', path: '/', act: (page) => page.context().setOffline(true) },
  { name: 'unreachable', path: '/', failing: /auth\/refresh/ },
  { name: 'palette', path: '/', act: press('Control+k') },
  { name: 'palette-found', path: '/', act: inTurn(press('Control+k'), type('den')) },
  { name: 'palette-none', path: '/', act: inTurn(press('Control+k'), type('zeppelin')) },
  { name: 'keyboard', path: '/', act: press('?') },
  { name: 'clients', path: '/clients' },
  { name: 'clients-none', path: '/clients?search=nobody' },
  { name: 'clients-failed', path: '/clients', failing: /clients\?.*/ },
  { name: 'clients-loading', path: '/clients', hanging: /clients\?.*/ },
  { name: 'clients-profession', path: '/clients', act: open(t.clients.profession) },
  { name: 'clients-menu', path: '/clients', act: open(t.clients.actions('')) },
  { name: 'client-form', path: '/clients', act: open(t.clients.add) },
  { name: 'client-form-errors', path: '/clients', act: inTurn(open(t.clients.add), submit) },
  { name: 'client', path: '/clients', act: toClient },
  { name: 'client-loading', path: '/clients', act: toClient, hanging: /(clients\/.*|.*stats.*)/ },
  { name: 'client-edit', path: '/clients', act: inTurn(toClient, open(t.common.edit)) },
  { name: 'client-menu', path: '/clients', act: inTurn(toClient, open(t.clients.actions(''))) },
  { name: 'client-missing', path: '/clients/0190aaaa-0000-7000-8000-000000000000' },
  { name: 'calls', path: '/calls' },
  { name: 'calls-filtered', path: '/calls?status=missed,voicemail&range=30d' },
  { name: 'calls-none', path: '/calls?q=zeppelin' },
  { name: 'calls-failed', path: '/calls', failing: /calls\?.*/ },
  { name: 'calls-loading', path: '/calls', hanging: /calls\?.*/ },
  { name: 'calls-views', path: '/calls?range=30d&status=missed', act: open(t.views.label) },
  {
    name: 'calls-save-view',
    path: '/calls?range=30d&status=missed',
    act: inTurn(open(t.views.label), choose(t.views.save)),
  },
  { name: 'calls-dates', path: '/calls', act: open(t.dates.label) },
  { name: 'calls-outcome', path: '/calls?range=30d', act: open(t.calls.outcome) },
  { name: 'calls-more-filters', path: '/calls', act: open(t.calls.moreFilters) },
  { name: 'calls-export', path: '/calls', act: open(t.calls.export) },
  { name: 'calls-import', path: '/calls', act: open(t.calls.import) },
  { name: 'calls-import-report', path: '/calls', act: inTurn(open(t.calls.import), importBroken) },
  { name: 'calls-panel', path: '/calls', act: (page) => firstRow(page).click() },
  { name: 'call', path: '/calls', act: toCall },
  { name: 'call-download', path: '/calls', act: inTurn(toCall, open(t.call.download)) },
  {
    name: 'call-raw',
    path: '/calls',
    act: inTurn(toCall, (page) => page.getByText(t.call.rawTitle).click()),
  },
  { name: 'call-loading', path: '/calls', act: toCall, hanging: /.*transcript.*/ },
  { name: 'call-missing', path: '/calls/0190aaaa-0000-7000-8000-000000000000' },
  { name: 'analytics', path: '/analytics' },
  { name: 'analytics-table', path: '/analytics', act: open(t.charts.asTable) },
  { name: 'analytics-menu', path: '/analytics', act: open(t.charts.actions('')) },
  { name: 'analytics-failed', path: '/analytics', failing: /analytics\/.*/ },
  { name: 'analytics-loading', path: '/analytics', hanging: /analytics\/.*/ },
  { name: 'billing', path: '/billing' },
  { name: 'billing-loading', path: '/billing', hanging: /(subscriptions.*|invoices\?.*)/ },
  { name: 'billing-plans', path: '/billing', act: open(t.billing.changePlan) },
  { name: 'billing-cancel', path: '/billing', act: open(t.billing.cancelPlan) },
  { name: 'billing-add', path: '/billing', act: open(t.billing.addClientPlan) },
  { name: 'billing-none', path: '/billing?status=overdue&subject=account#invoices' },
  { name: 'billing-failed', path: '/billing', failing: /(subscriptions.*|invoices\?.*)/ },
  { name: 'invoice', path: '/billing', act: toInvoice },
  { name: 'invoice-calls', path: '/billing', act: inTurn(toInvoice, open(t.invoices.showCalls)) },
  { name: 'invoice-pay', path: '/billing?status=overdue', act: inTurn(toInvoice, open(t.invoices.markPaid)) },
  { name: 'invoice-missing', path: '/billing/invoices/0190aaaa-0000-7000-8000-000000000000' },
  { name: 'settings', path: '/settings' },
  { name: 'security', path: '/settings/security' },
  { name: 'security-errors', path: '/settings/security', act: open(t.settings.changePassword) },
  { name: 'appearance', path: '/settings/appearance' },
  { name: 'notifications', path: '/settings/notifications' },
  { name: 'account', path: '/settings/account' },
  { name: 'team', path: '/settings/team' },
  { name: 'team-menu', path: '/settings/team', act: open(t.team.actions('')) },
  { name: 'invitation', path: '/settings/team', act: open(t.team.invite) },
  { name: 'invitation-errors', path: '/settings/team', act: inTurn(open(t.team.invite), submit) },
  { name: 'api-keys', path: '/settings/api-keys' },
  { name: 'api-key-form', path: '/settings/api-keys', act: open(t.apiKeys.create) },
  { name: 'api-key-errors', path: '/settings/api-keys', act: inTurn(open(t.apiKeys.create), submit) },
  { name: 'api-key-revoke', path: '/settings/api-keys', act: open(t.apiKeys.revoke) },
  { name: 'webhooks', path: '/settings/webhooks' },
  { name: 'webhook-form', path: '/settings/webhooks', act: open(t.webhooks.create) },
  { name: 'webhook-errors', path: '/settings/webhooks', act: inTurn(open(t.webhooks.create), submit) },
  { name: 'webhook', path: '/settings/webhooks', act: toWebhook },
  {
    name: 'webhook-delivery',
    path: '/settings/webhooks',
    act: inTurn(toWebhook, (page) => page.locator('details summary').first().click()),
  },
  {
    name: 'webhook-disable',
    path: '/settings/webhooks',
    act: inTurn(toWebhook, open(t.webhooks.actions('')), choose(t.webhooks.disable)),
  },
  { name: 'audit-log', path: '/settings/audit-log' },
  {
    name: 'audit-change',
    path: '/settings/audit-log',
    act: (page) => page.locator('details summary').first().click(),
  },
  { name: 'not-found', path: '/nowhere' },
]

/** Of an account that has nothing yet. */
export const bare: Stop[] = [
  { name: 'bare-dashboard', path: '/' },
  { name: 'bare-clients', path: '/clients' },
  { name: 'bare-calls', path: '/calls' },
  { name: 'bare-analytics', path: '/analytics' },
  { name: 'bare-billing', path: '/billing' },
  { name: 'bare-api-keys', path: '/settings/api-keys' },
  { name: 'bare-webhooks', path: '/settings/webhooks' },
]

// A phone has no room for columns to choose from.
export const wideOnly: Stop[] = [{ name: 'clients-columns', path: '/clients', act: open(t.columns.label) }]

export const phoneOnly: Stop[] = [{ name: 'navigation', path: '/', act: open(t.nav.open) }]
