import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

import type { Call } from '../src/services/types'
import { expect, test } from './fixtures'

const rows = (page: Page) => page.getByRole('table', { name: 'Calls' }).locator('tbody tr[aria-rowindex]')
const all = '250 calls'
const panelOf = (page: Page) => page.getByRole('dialog', { name: 'Call' })

test('are filtered, and the address tells how', async ({ signedIn: page }) => {
  await page.goto('/calls')
  await expect(page.getByText(all)).toBeVisible()
  await page.getByRole('button', { name: 'Status' }).first().click()
  await page.getByRole('menuitemcheckbox', { name: 'Missed' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Voicemail' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByText('100 calls')).toBeVisible()
  await page.getByRole('button', { name: 'Client', exact: true }).first().click()
  await page.keyboard.type('swift')
  await page.keyboard.press('Enter')
  await expect(page.getByText('20 calls')).toBeVisible()
  await page.getByRole('button', { name: 'Dates' }).click()
  await page.getByRole('button', { name: 'Last 7 days' }).click()
  await expect(page).toHaveURL(/client=[0-9a-f-]+/)
  await expect(page).toHaveURL(/status=missed%2Cvoicemail/)
  await expect(page).toHaveURL(/range=7d/)
  await page.reload()
  await expect(page.getByRole('button', { name: /Swift Cabs/ })).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page.getByText(all)).toBeVisible()
  await expect(page).toHaveURL('/calls')
})

test('are found by a word said in them and by a number', async ({ signedIn: page }) => {
  await page.goto('/calls')
  await page.getByRole('textbox', { name: 'Search calls' }).fill('lawyer')
  await expect(page.getByText('40 calls')).toBeVisible()
  await expect(rows(page).first()).toContainText('Lens & Law')
  await page.getByRole('textbox', { name: 'Search calls' }).fill('202 555 0107')
  await expect(page.getByText('3 calls')).toBeVisible()
})

test('load as one scrolls, and only those in sight are drawn', async ({ signedIn: page }) => {
  await page.goto('/calls')
  await expect(rows(page).first()).toHaveAttribute('aria-rowindex', '2')
  const box = page.locator('div', { has: page.getByRole('table', { name: 'Calls' }) }).last()
  // The end moves down when the second page comes.
  await expect(async () => {
    await box.evaluate((element) => element.scrollTo(0, element.scrollHeight))
    await expect(page.locator('tr[aria-rowindex="251"]')).toBeInViewport({ timeout: 500 })
  }).toPass()
  expect(await rows(page).count()).toBeLessThan(80)
})

test('are where one left them when one comes back, and at their top when the order changes', async ({
  signedIn: page,
}) => {
  await page.goto('/calls')
  const box = page.locator('div', { has: page.getByRole('table', { name: 'Calls' }) }).last()
  const row = page.locator('tr[aria-rowindex="120"]')
  await expect(rows(page).first()).toBeVisible()
  await box.evaluate((element) => element.scrollTo(0, 110 * 44))
  await row.click()
  await panelOf(page).getByRole('link', { name: 'Open as a page' }).click()
  await expect(page).toHaveURL(/\/calls\/[0-9a-f-]{36}$/)
  await page.goBack()
  await expect(row).toHaveAttribute('aria-current', 'true')
  await expect.poll(() => box.evaluate((element) => element.scrollTop)).toBe(110 * 44)
  await page.getByRole('button', { name: 'Duration' }).first().click()
  await expect(page.locator('tr[aria-rowindex="2"]')).toBeInViewport()
})

test('open beside the list and are leafed through by keyboard', async ({ signedIn: page }) => {
  await page.goto('/calls')
  await rows(page).first().getByRole('link').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(panelOf(page).getByRole('link', { name: 'Swift Cabs' })).toBeVisible()
  await page.keyboard.press('j')
  await expect(panelOf(page).getByRole('link', { name: 'Molar Dental' })).toBeVisible()
  await page.keyboard.press('k')
  await expect(panelOf(page).getByRole('link', { name: 'Swift Cabs' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panelOf(page)).toBeHidden()
  await expect(rows(page).nth(1).getByRole('link')).toBeFocused()
  await page.goBack()
  await expect(panelOf(page)).toBeVisible()
})

test('load and scroll along as one leafs through them', async ({ signedIn: page, api }) => {
  const { items } = await api.get<{ items: Call[] }>('/calls?limit=200')
  await page.goto(`/calls?call=${items.at(-1)!.id}`)
  const open = page.locator('tr[aria-current]')
  await expect(open).toHaveAttribute('aria-rowindex', '201')
  await expect(open).toBeInViewport({ ratio: 1 })
  for (const row of ['202', '203']) {
    await page.keyboard.press('j')
    await expect(open).toHaveAttribute('aria-rowindex', row)
    await expect(open).toBeInViewport({ ratio: 1 })
  }
  await page.goto(`/calls?call=${items.at(-1)!.id}`)
  await panelOf(page).getByRole('link', { name: 'Open as a page' }).click()
  // Anew, it knows the list's first 200 calls, of which this is the last.
  await page.reload()
  await expect(page.getByRole('button', { name: 'Next call' })).toBeEnabled()
})

test('have a page of their own with everything known', async ({ signedIn: page }) => {
  await page.goto('/calls')
  await rows(page).first().click()
  await panelOf(page).getByRole('link', { name: 'Open as a page' }).click()
  await expect(page).toHaveURL(/\/calls\/[0-9a-f-]{36}$/)
  await expect(page.getByText('Put it under reference 0.')).toBeVisible()
  await expect(page.getByText('The caller wanted two loaves of rye.', { exact: true })).toBeVisible()
  await expect(page.getByText('Appointment booked')).toBeVisible()
  await expect(page.getByText('$0.0092').first()).toBeVisible()
  await expect(page.getByText('700 ms')).toBeVisible()
  await expect(page.getByLabel('The call as the API gives it')).toContainText('"external_id": "sample-0"')
  await page.keyboard.press('j')
  await expect(page.getByText('Put it under reference 1.')).toBeVisible()
  await page.keyboard.press('k')
  await expect(page.getByText('Put it under reference 0.')).toBeVisible()
})

test('keep the filters one likes as a view', async ({ signedIn: page }) => {
  await page.goto('/calls')
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitemradio', { name: 'Voicemails' }).click()
  await expect(page).toHaveURL(/status=voicemail/)
  await page.goto('/calls?outcome=message_taken&sort=-duration')
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: 'Save this view…' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Long messages')
  await page.keyboard.press('Enter')
  await page.goto('/calls')
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitemradio', { name: 'Long messages' }).click()
  await expect(page).toHaveURL('/calls?outcome=message_taken&sort=-duration')
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: /Delete/ }).click()
  await page.getByRole('button', { name: 'Views' }).click()
  await expect(page.getByRole('menuitemradio', { name: 'Long messages' })).toBeHidden()
})

test('are exported as filtered', async ({ signedIn: page }) => {
  await page.goto('/calls?status=missed')
  await expect(page.getByText('50 calls')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'As CSV' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toMatch(/\.csv$/)
  const lines = readFileSync(await saved.path(), 'utf8')
    .trim()
    .split(/\r?\n/)
  expect(lines).toHaveLength(51)
})
