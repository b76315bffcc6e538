import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

import type { Call } from '../src/services/types'
import { expect, test } from './fixtures'
import { silence } from './wave'

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

test('a recording plays, seeks, and the transcript goes along', async ({ signedIn: page, api }) => {
  const { items } = await api.get<{ items: Call[] }>('/calls?limit=1')
  await api.upload(`/calls/${items[0]!.id}/recording`, silence(40), 'audio/wav')
  await page.goto(`/calls/${items[0]!.id}`)
  await expect(page.getByText('0:00 / 0:40')).toBeVisible()
  await expect(page.locator('svg[data-waveform] rect').first()).toBeVisible()
  await page.getByRole('button', { name: 'Play from 0:12' }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(page.locator('li:has(.ring-2)')).toContainText('Put it under reference 0.')
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByRole('slider', { name: 'Position' }).press('Home')
  await expect(page.getByText('0:00 / 0:40')).toBeVisible()
  await page.getByRole('button', { name: 'Forward 10 seconds' }).click()
  await expect(page.getByText('0:10 / 0:40')).toBeVisible()
  await page.getByRole('button', { name: /Speed/ }).click()
  await page.getByRole('menuitemradio', { name: '1.5×' }).click()
  expect(await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.playbackRate)).toBe(1.5)
})

test('a recording that cannot be read says so, and plays once it can be', async ({ signedIn: page, api }) => {
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(error.message))
  const { items } = await api.get<{ items: Call[] }>('/calls?limit=2')
  await api.upload(`/calls/${items[1]!.id}/recording`, silence(30), 'audio/wav')
  await page.route('**/api/recordings/**', (route) => route.fulfill({ status: 404 }))
  await page.goto(`/calls/${items[1]!.id}`)
  await expect(page.getByText('The recording could not be played.')).toBeVisible()
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('0:00 / 0:30')).toBeVisible()
  await expect(page.getByText('The recording could not be played.')).toBeHidden()
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  expect(broken).toEqual([])
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

test('each time in a transcript shows while a keyboard is on it', async ({ signedIn: page, api }) => {
  const turns = [0, 4000, 9000].map((start_ms) => ({
    speaker: 'caller',
    text: 'And then',
    start_ms,
    end_ms: start_ms + 3000,
  }))
  const call = { external_id: 'monologue', client: 'Swift Cabs', direction: 'inbound', status: 'completed' }
  const started_at = new Date(Date.now() - 30_000).toISOString()
  await api.import(JSON.stringify({ ...call, started_at, transcript: turns }) + '\n')
  const { items } = await api.get<{ items: Call[] }>('/calls?limit=1&q=monologue')
  await api.upload(`/calls/${items[0]!.id}/recording`, silence(40), 'audio/wav')
  await page.goto(`/calls/${items[0]!.id}`)
  const time = page.getByRole('button', { name: 'Play from 0:04' })
  const shown = () => time.evaluate((button) => button.parentElement!.getBoundingClientRect().height)
  await page.getByRole('button', { name: 'Play from 0:00' }).focus()
  expect(await shown()).toBeLessThan(2)
  await page.keyboard.press('Tab')
  await expect(time).toBeFocused()
  expect(await shown()).toBeGreaterThan(10)
})
