// What opens over a page: nothing that axe finds wrong, and nothing wider than a phone.
import type { Page } from '@playwright/test'

import { expect, test } from './fixtures'
import { expectFits, expectNoViolation, phone } from './look'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
const press = (page: Page, name: string | RegExp) => button(page, name).click()

type Popup = {
  name: string
  path: string
  open: (page: Page) => Promise<unknown>
  shows: string
  within?: string
}
const menu = '[role=menu]'
const filtered = '/calls?status=missed'
const popups: Popup[] = [
  { name: 'import', path: '/calls', open: (page) => press(page, 'Import'), shows: 'Choose a file' },
  { name: 'dates', path: '/calls', open: (page) => press(page, 'Dates'), shows: 'Last 90 days' },
  { name: 'client filter', path: '/calls', open: (page) => press(page, /^Client/), shows: 'Swift Cabs' },
  {
    name: 'status filter',
    path: filtered,
    open: (page) => press(page, /^Status/),
    shows: 'Voicemail',
    within: menu,
  },
  { name: 'more filters', path: '/calls', open: (page) => press(page, 'More'), shows: 'At least' },
  {
    name: 'views',
    path: filtered,
    open: (page) => press(page, 'Views'),
    shows: 'Unhappy callers',
    within: menu,
  },
  {
    name: 'saving a view',
    path: filtered,
    open: async (page) => {
      await press(page, 'Views')
      await page.getByRole('menuitem', { name: 'Save this view…' }).click()
    },
    shows: 'Keeps the filters and the order',
  },
  {
    name: 'toast',
    path: filtered,
    open: async (page) => {
      await press(page, 'Views')
      await page.getByRole('menuitem', { name: 'Save this view…' }).click()
      await page.getByRole('dialog').getByLabel('Name').fill('Missed ones')
      await page.keyboard.press('Enter')
      await press(page, /Missed ones/)
      await page.getByRole('menuitem', { name: /^Delete/ }).click()
    },
    shows: 'Undo',
  },
]

async function open(page: Page, popup: Popup): Promise<void> {
  await page.goto(popup.path)
  await expect(page.getByText(/^\d+ calls$/).first()).toBeVisible()
  await popup.open(page)
  await expect(page.getByText(popup.shows).last()).toBeVisible()
}

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing in what opens, ${theme}`, async ({ signedIn: page }) => {
    test.slow()
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    for (const popup of popups) {
      await open(page, popup)
      await expectNoViolation(page, popup.name, popup.within)
    }
    await page.setViewportSize(phone)
    await page.goto('/')
    await press(page, 'Open navigation')
    await expect(page.getByRole('dialog').getByRole('link', { name: 'Clients' })).toBeVisible()
    await expectNoViolation(page, 'navigation')
    await page.goto(filtered)
    await page.getByRole('table', { name: 'Calls' }).getByRole('link').first().click()
    await expect(page.getByRole('dialog', { name: 'Call' })).toBeVisible()
    await expectNoViolation(page, 'call on a phone')
  })

test('axe finds nothing in German either', async ({ signedIn: page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.addInitScript(() => localStorage.setItem('frontdesk.language', 'de'))
  for (const [path, title] of [
    ['/', /^Hallo/],
    ['/calls', 'Anrufe'],
  ] as const) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByRole('status', { name: 'Wird geladen' })).toHaveCount(0)
    await expectNoViolation(page, path)
  }
  await press(page, 'Importieren')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectNoViolation(page, 'import in German')
  await page.evaluate(() => localStorage.removeItem('frontdesk.language'))
})

const dialogs = [
  { path: '/clients', opener: 'Add client', submit: 'Add client' },
  { path: '/billing', opener: 'Add subscription', submit: 'Begin' },
  { path: '/calls', opener: 'Import', submit: 'Choose a file' },
]

for (const { path, opener, submit } of dialogs)
  test(`on a phone there is room for: ${opener}`, async ({ signedIn: page }) => {
    await page.setViewportSize(phone)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(path)
    await press(page, opener)
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    await expect(dialog.getByRole('status', { name: 'Loading…' })).toHaveCount(0)
    await expectFits(page, opener)
    const spill = await dialog.evaluate((box) =>
      [box, ...box.querySelectorAll('*')]
        .filter((part) => part.getBoundingClientRect().right > innerWidth)
        .map((part) => part.outerHTML.slice(0, 100)),
    )
    expect(spill).toEqual([])
    const primary = dialog.getByRole('button', { name: submit, exact: true })
    await expect(primary).toBeInViewport({ ratio: 1 })
    const onTop = await primary.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      const hit = document.elementFromPoint(x + width / 2, y + height / 2)!
      // One that waits for a choice lets the pointer through to what holds it.
      return element.contains(hit) || hit.contains(element)
    })
    expect(onTop).toBe(true)
  })

test('a call that covers its list on a phone keeps it out of reach', async ({ signedIn: page }) => {
  await page.setViewportSize(phone)
  await page.goto('/calls')
  const link = page
    .getByRole('table', { name: 'Calls', includeHidden: true })
    .getByRole('link', { includeHidden: true })
    .first()
  const panel = page.getByRole('dialog', { name: 'Call' })
  await link.press('Enter')
  await expect(panel).toBeVisible()
  await expect(page.getByRole('table', { name: 'Calls' })).toBeHidden()
  for (let times = 0; times < 12; times++) {
    await page.keyboard.press('Tab')
    await expect(panel.locator(':focus')).toHaveCount(1)
  }
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(link).toBeFocused()
})
