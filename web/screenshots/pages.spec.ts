// Every page in both themes, wide and on a phone, into var/screenshots.
import { test, type Page } from '@playwright/test'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'

type Stop = { name: string; path: string; act?: (page: Page) => Promise<unknown> }

const folder = resolve(import.meta.dirname, '../../var/screenshots')
const demo = { email: 'demo@frontdesk.local', password: 'frontdesk-demo' }
const looks = [
  { device: 'wide', viewport: { width: 1440, height: 900 }, hasTouch: false },
  { device: 'phone', viewport: { width: 360, height: 780 }, hasTouch: true },
] as const

const firstRow = (page: Page) => page.locator('tbody tr').nth(2)
const open = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()

const outside: Stop[] = [
  { name: 'sign-in', path: '/login' },
  { name: 'sign-up', path: '/register' },
  { name: 'forgotten-password', path: '/forgot-password' },
  { name: 'new-password', path: '/reset-password?token=x' },
]
const inside: Stop[] = [
  { name: 'dashboard', path: '/' },
  { name: 'dashboard-menu', path: '/', act: open('Account menu') },
  { name: 'clients', path: '/clients' },
  { name: 'clients-none', path: '/clients?search=nobody' },
  { name: 'client-form', path: '/clients', act: open('Add client') },
  { name: 'client', path: '/clients', act: (page) => firstRow(page).getByRole('link').click() },
  { name: 'calls', path: '/calls' },
  { name: 'calls-filtered', path: '/calls?status=missed,voicemail&range=30d' },
  { name: 'calls-dates', path: '/calls', act: open('Dates') },
  { name: 'calls-import', path: '/calls', act: open('Import') },
  { name: 'calls-panel', path: '/calls', act: (page) => firstRow(page).click() },
  { name: 'call', path: '/calls', act: openCallPage },
  { name: 'analytics', path: '/analytics' },
  { name: 'analytics-table', path: '/analytics', act: open('Show as a table') },
  { name: 'settings', path: '/settings' },
  { name: 'security', path: '/settings/security' },
  { name: 'appearance', path: '/settings/appearance' },
  { name: 'not-found', path: '/nowhere' },
]

async function openCallPage(page: Page): Promise<void> {
  await firstRow(page).click()
  await page.getByRole('link', { name: 'Open as a page' }).click()
}

async function take(page: Page, stops: Stop[], suffix: string): Promise<void> {
  for (const { name, path, act } of stops) {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    if (act) {
      await act(page)
      await page.waitForLoadState('networkidle')
    }
    // Menus and panels slide in.
    await page.waitForTimeout(300)
    await page.screenshot({ path: `${folder}/${name}-${suffix}.png` })
  }
}

test.beforeAll(() => rmSync(folder, { recursive: true, force: true }))

for (const { device, ...look } of looks)
  test(device, async ({ browser }) => {
    const context = await browser.newContext({ ...look, locale: 'en-US', timezoneId: 'America/New_York' })
    const page = await context.newPage()
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme })
      await take(page, outside, `${device}-${theme}`)
    }
    await page.goto('/login')
    await page.getByLabel('Email').fill(demo.email)
    await page.getByLabel('Password', { exact: true }).fill(demo.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: /^Hello/ }).waitFor()
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme })
      await take(page, inside, `${device}-${theme}`)
    }
    await context.close()
  })
