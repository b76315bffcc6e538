// The frame around every page: palette, keyboard, offline.

import type { Call } from '../src/services/types'
import { expect, test } from './fixtures'
import { expectNoViolation } from './look'

test('the palette finds a client, a call and a page by keyboard alone', async ({ signedIn: page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const field = page.getByRole('combobox', { name: 'Command palette' })

  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await field.fill('swift')
  await expect(page.getByRole('group', { name: 'Clients' }).getByRole('option')).toHaveText(/Swift Cabs/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Swift Cabs' }).first()).toBeVisible()

  await page.keyboard.press('Control+k')
  await field.fill('reference 0')
  await expect(page.getByRole('group', { name: 'Calls' }).getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/calls\/[0-9a-f-]+$/)

  await page.keyboard.press('Control+k')
  await field.fill('appear')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/settings/appearance')
})

test('keys lead to pages, to the help and out of it', async ({ signedIn: page }) => {
  await page.goto('/settings')
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await page.locator('body').press('g')
  await page.keyboard.press('c')
  await expect(page).toHaveURL('/clients')
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(help).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
})

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing in palette and help, ${theme}`, async ({ signedIn: page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.goto('/settings')
    await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
    for (const [key, name] of [
      ['Control+k', 'Command palette'],
      ['?', 'Keyboard shortcuts'],
    ] as const) {
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog', { name })).toBeVisible()
      await expectNoViolation(page, name)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog', { name })).toBeHidden()
    }
  })

test('offline is said, and gone when the connection is back', async ({ signedIn: page }) => {
  await page.goto('/settings')
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await page.context().setOffline(true)
  await expect(page.getByText('You are offline.')).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByText('You are offline.')).toBeHidden()
})

test('the focus goes along to another page, and stays on what does', async ({ signedIn: page, api }) => {
  const go = async (name: string) => {
    const link = page.getByRole('link', { name, exact: true })
    await link.press('Enter')
    return link
  }
  await page.goto('/clients')
  await go('Swift Cabs')
  await expect(page.getByRole('heading', { level: 1, name: 'Swift Cabs' })).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
  await expect(page).toHaveTitle('Swift Cabs · Frontdesk')
  await expect(page.getByRole('status').filter({ hasText: /^Swift Cabs · Frontdesk$/ })).toBeAttached()

  const inMenu = await go('Settings')
  await expect(page).toHaveTitle('Profile · Frontdesk')
  await expect(inMenu).toBeFocused()
  const section = await go('Security')
  await expect(page).toHaveTitle('Security · Frontdesk')
  await expect(section).toBeFocused()

  await page.goto('/calls')
  const search = page.getByRole('textbox', { name: 'Search calls' })
  await search.fill('lawyer')
  await expect(page).toHaveURL('/calls?q=lawyer')
  await expect(search).toBeFocused()

  const { items } = await api.get<{ items: Call[] }>('/calls?limit=3')
  await page.goto(`/calls/${items[0]!.id}`)
  const next = page.getByRole('button', { name: 'Next call' })
  await expect(next).toBeEnabled()
  await next.focus()
  for (const { id } of items.slice(1)) {
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`/calls/${id}`)
    await expect(next).toBeFocused()
  }
})
