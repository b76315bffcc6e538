// Where pictures are taken: pages and what opens on them, full, empty and failed.
import type { Page } from '@playwright/test'

export type Stop = {
  name: string
  path: string
  act?: (page: Page) => Promise<unknown>
  /** The requests that fail here, as the end of their path. */
  failing?: RegExp
}

const firstRow = (page: Page) => page.locator('tbody tr').nth(2)
const open = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
const press = (key: string) => (page: Page) => page.keyboard.press(key)

export const outside: Stop[] = [
  { name: 'sign-in', path: '/login' },
  {
    name: 'sign-in-errors',
    path: '/login',
    act: async (page) => {
      await page.getByLabel('Email').fill('nora')
      await open('Sign in')(page)
    },
  },
  { name: 'sign-up', path: '/register' },
  { name: 'forgotten-password', path: '/forgot-password' },
  { name: 'new-password', path: '/reset-password?token=x' },
]

export const inside: Stop[] = [
  { name: 'dashboard', path: '/' },
  { name: 'dashboard-menu', path: '/', act: open('Account menu') },
  { name: 'dashboard-failed', path: '/', failing: /analytics\/.*/ },
  { name: 'palette', path: '/', act: press('Control+k') },
  { name: 'keyboard', path: '/', act: press('?') },
  { name: 'clients', path: '/clients' },
  { name: 'clients-none', path: '/clients?search=nobody' },
  { name: 'clients-failed', path: '/clients', failing: /clients\?.*/ },
  { name: 'client-form', path: '/clients', act: open('Add client') },
  { name: 'client', path: '/clients', act: (page) => firstRow(page).getByRole('link').click() },
  { name: 'calls', path: '/calls' },
  { name: 'calls-filtered', path: '/calls?status=missed,voicemail&range=30d' },
  { name: 'calls-none', path: '/calls?q=zeppelin' },
  { name: 'calls-failed', path: '/calls', failing: /calls\?.*/ },
  { name: 'calls-dates', path: '/calls', act: open('Dates') },
  { name: 'calls-import', path: '/calls', act: open('Import') },
  { name: 'calls-panel', path: '/calls', act: (page) => firstRow(page).click() },
  { name: 'call', path: '/calls', act: openCallPage },
  { name: 'analytics', path: '/analytics' },
  { name: 'analytics-table', path: '/analytics', act: open('Show as a table') },
  { name: 'billing', path: '/billing' },
  { name: 'billing-plans', path: '/billing', act: open(/plan/) },
  { name: 'invoice', path: '/billing', act: openInvoice },
  { name: 'settings', path: '/settings' },
  { name: 'security', path: '/settings/security' },
  { name: 'appearance', path: '/settings/appearance' },
  { name: 'notifications', path: '/settings/notifications' },
  { name: 'account', path: '/settings/account' },
  { name: 'team', path: '/settings/team' },
  { name: 'invitation', path: '/settings/team', act: open('Invite') },
  { name: 'api-keys', path: '/settings/api-keys' },
  { name: 'api-key-form', path: '/settings/api-keys', act: open('Create key') },
  { name: 'webhooks', path: '/settings/webhooks' },
  { name: 'webhook', path: '/settings/webhooks', act: openWebhook },
  { name: 'audit-log', path: '/settings/audit-log' },
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

export const phoneOnly: Stop[] = [{ name: 'navigation', path: '/', act: open('Open navigation') }]

async function openCallPage(page: Page): Promise<void> {
  await firstRow(page).click()
  await page.getByRole('link', { name: 'Open as a page' }).click()
}

async function openInvoice(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /^Open invoice/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Show its calls' }).first().click()
}

async function openWebhook(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /^https:/ })
    .first()
    .click()
}
