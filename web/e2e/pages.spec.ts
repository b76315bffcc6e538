// What holds on every page: nothing that axe finds wrong, nothing wider than a phone, no error in the console.
import type { Page, Response } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

import type { Call, Client } from '../src/services/types'
import { expect, test, type Api } from './fixtures'
import { expectFits, expectNoViolation, phone, scrollDownTo } from './look'

const manifestFile = resolve(import.meta.dirname, '../dist/.vite/manifest.json')

type Stop = { name: string; path: string; ready: (page: Page) => Promise<unknown> }

const heading = (name: string | RegExp) => (page: Page) =>
  expect(page.getByRole('heading', { name }).first()).toBeVisible()
// Other journeys log calls of their own meanwhile.
const text = (words: string | RegExp) => (page: Page) => expect(page.getByText(words).first()).toBeVisible()

const analytics = (page: Page) =>
  scrollDownTo(page, page.getByRole('table', { name: /^(Client performance|Kundenvergleich)$/ }))

const outside: Stop[] = [
  { name: 'sign-in', path: '/login', ready: heading('Sign in') },
  { name: 'sign-up', path: '/register', ready: heading('Create your account') },
  { name: 'forgotten password', path: '/forgot-password', ready: heading('Reset your password') },
  { name: 'new password', path: '/reset-password?token=x', ready: heading('Choose a new password') },
]

async function inside(api: Api): Promise<Stop[]> {
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

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing before sign-in, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    for (const { name, path, ready } of outside) {
      await page.goto(path)
      await ready(page)
      await expectNoViolation(page, name)
    }
  })

  test(`axe finds nothing behind it, ${theme}`, async ({ signedIn: page, api }) => {
    test.slow()
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    for (const { name, path, ready } of await inside(api)) {
      await page.goto(path)
      await ready(page)
      await expectNoViolation(page, name)
    }
    await page.goto('/clients')
    await page.getByRole('button', { name: 'Add client' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Add number' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Add client' }).click()
    await expect(page.getByText('Please fill this in.').first()).toBeVisible()
    await expectNoViolation(page, 'client form with errors')
  })
}

test('fits a phone of 360 pixels', async ({ signedIn: page, api }) => {
  await page.setViewportSize(phone)
  for (const { name, path, ready } of [...(await inside(api))]) {
    await page.goto(path)
    await ready(page)
    await expectFits(page, name)
  }
  await page.getByRole('button', { name: 'Open navigation' }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Clients' }).click()
  await expect(page.getByRole('heading', { name: 'Clients' })).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('fits it in German too', async ({ signedIn: page, api }) => {
  await page.setViewportSize(phone)
  await page.addInitScript(() => localStorage.setItem('frontdesk.language', 'de'))
  for (const { name, path } of await inside(api)) {
    await page.goto(path)
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('status', { name: 'Wird geladen' })).toHaveCount(0)
    if (path === '/analytics') await analytics(page)
    await expectFits(page, name)
  }
  await page.evaluate(() => localStorage.removeItem('frontdesk.language'))
})

test('logs no error and breaks no policy', async ({ signedIn: page, api }) => {
  const said: string[] = []
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  for (const { path, ready } of await inside(api)) {
    await page.goto(path)
    await ready(page)
  }
  expect(said).toEqual([])
})

// One that the page's end cuts off was not needed; were it, the sum would be infinite.
const sizeOf = (response: Response) =>
  response.body().then(
    (body) => gzipSync(body).length,
    () => Infinity,
  )

test('the first page needs no more than 170 kB of JavaScript', async ({ signedIn: page }) => {
  const scripts = new Map<string, Promise<number>>()
  page.on('response', (response) => {
    const url = response.url()
    if (url.endsWith('.js')) scripts.set(url, sizeOf(response))
  })
  await page.addInitScript(() => {
    const watcher = new MutationObserver(() => {
      if (!document.body?.textContent?.includes('two loaves')) return
      performance.mark('content')
      watcher.disconnect()
    })
    watcher.observe(document, { childList: true, subtree: true })
  })
  await page.goto('/')
  await text('two loaves')(page)
  // What is asked for once the page can be read, its charts say, is not what it needs.
  const needed = await page.evaluate(() => {
    const content = performance.getEntriesByName('content')[0]!.startTime
    return performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => name.endsWith('.js') && startTime < content)
      .map(({ name }) => name)
  })
  const sizes = await Promise.all(needed.map((url) => scripts.get(url)!))
  expect(needed.length).toBeGreaterThan(5)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(170_000)
})

test('the gallery of development is not in the build', async ({ signedIn: page }) => {
  await page.goto('/gallery')
  await heading('There is nothing here')(page)
  // A file for every module that is loaded by itself, as the gallery is.
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, unknown>
  const modules = Object.keys(manifest)
  expect(modules).toContain('src/pages/Dashboard.tsx')
  expect(modules.filter((name) => name.includes('allery'))).toEqual([])
})

test('theme and language are chosen and remembered', async ({ signedIn: page }) => {
  await page.goto('/settings/appearance')
  await page.getByRole('radio', { name: 'Dark' }).click()
  await page.getByRole('radio', { name: 'Deutsch' }).click()
  await expect(page.getByRole('heading', { name: 'Einstellungen' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Einstellungen' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await page.getByRole('radio', { name: 'English' }).click()
  await page.getByRole('radio', { name: 'System' }).click()
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
})
