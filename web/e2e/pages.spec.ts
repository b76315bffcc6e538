// What holds on every page: nothing that axe finds wrong, nothing wider than a phone, no error in the console.
import type { Page, Response } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

import { browserOf, expect, newPerson, register, test } from './fixtures'
import { expectFits, expectNoViolation, phone } from './look'
import { administration, analytics, charts, furnished, heading, inside, outside, text } from './stops'

const manifestFile = resolve(import.meta.dirname, '../dist/.vite/manifest.json')

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
    for (const { name, path, ready } of [...(await inside(api)), ...(await furnished(api))]) {
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

  test(`axe finds nothing in an account that is empty, ${theme}`, async ({ browser, request }) => {
    const person = await register(request, newPerson('Ola Nyman'))
    const page = await browserOf(browser, person)
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Set up your front desk' })).toBeVisible()
    await expectNoViolation(page, 'guide')
    await page.getByRole('button', { name: 'Add client' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name', { exact: true }).fill('Nyman Bakery')
    await dialog.getByLabel('Profession').click()
    await page.keyboard.type('restaurant')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Add client' }).click()
    await page.getByRole('button', { name: 'Create the key' }).click()
    await expect(page.getByRole('button', { name: 'Copy the key' })).toBeVisible()
    await expectNoViolation(page, 'guide with a key')
    for (const path of ['/calls', '/analytics', '/billing']) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('status', { name: 'Loading…' })).toHaveCount(0)
      await expectNoViolation(page, `${path} without calls`)
    }
    await page.context().close()
  })
}

test('fits a phone of 360 pixels', async ({ signedIn: page, api }) => {
  await page.setViewportSize(phone)
  for (const { name, path, ready } of [...(await inside(api)), ...(await furnished(api))]) {
    await page.goto(path)
    await ready(page)
    await expectFits(page, name)
  }
  await page.getByRole('button', { name: 'Open navigation' }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Clients' }).click()
  await expect(page.getByRole('heading', { name: 'Clients' })).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
})

/** What the browser has against the pages: errors, warnings, broken rules of the content security policy. */
function listen(page: Page): string[] {
  const said: string[] = []
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  return said
}

test('fits it in German too, and logs no error', async ({ signedIn: page, api }) => {
  test.slow()
  const said = listen(page)
  await page.setViewportSize(phone)
  await page.addInitScript(() => localStorage.setItem('frontdesk.language', 'de'))
  for (const { name, path } of [...(await inside(api)), ...(await furnished(api)), ...administration]) {
    await page.goto(path)
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    // A phone's panel covers the page, for a screen reader too.
    await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toBeVisible()
    await expect(page.getByRole('status', { name: 'Wird geladen' })).toHaveCount(0)
    if (path === '/analytics') await analytics(page)
    if (path === '/') await charts(page)
    await expectFits(page, name)
    expect(said, name).toEqual([])
  }
  await page.evaluate(() => localStorage.removeItem('frontdesk.language'))
})

test('logs no error and breaks no policy', async ({ signedIn: page, api }) => {
  const said = listen(page)
  for (const { name, path, ready } of [
    ...(await inside(api)),
    ...(await furnished(api)),
    ...administration,
  ]) {
    await page.goto(path)
    await ready(page)
    expect(said, name).toEqual([])
  }
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
