import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

import type { CallsPerDay, DashboardStats } from '../src/services/types'
import { expect, test, type Api } from './fixtures'
import { scrollDownTo } from './look'

// A period that has ended: nothing that happens while the test runs changes it.
const days = { from: dayAgo(8), to: dayAgo(2) }
const zone = 'Europe/Berlin'
const search = `from=${days.from}&to=${days.to}&tz=${encodeURIComponent(zone)}`
// The API's `to` is not included.
const asked = `from=${days.from}&to=${dayAgo(1)}&time_zone=${encodeURIComponent(zone)}`

function dayAgo(count: number): string {
  return new Date(Date.now() - count * 86_400_000).toISOString().slice(0, 10)
}

const card = (page: Page, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) })

async function expectFigures(page: Page, api: Api): Promise<void> {
  const { figures, active_clients } = await api.get<DashboardStats>(`/analytics/dashboard?${asked}`)
  const shown = page.getByRole('list', { name: 'Key figures' }).getByRole('listitem')
  const percent = (share: number | null) => `${Math.round(share! * 100)}%`
  expect(figures.calls.value).toBeGreaterThan(0)
  await expect(shown.filter({ hasText: /^Calls/ })).toContainText(`Calls${figures.calls.value}`)
  await expect(shown.filter({ hasText: /^Answered/ })).toContainText(
    `Answered${percent(figures.answered_share.value)}`,
  )
  await expect(shown.filter({ hasText: /^Positive/ })).toContainText(
    `calls${percent(figures.positive_share.value)}`,
  )
  await expect(shown.filter({ hasText: /^Minutes/ })).toContainText(
    `Minutes${Math.round(figures.minutes.value!)}`,
  )
  const seconds = Math.floor(figures.average_duration_seconds.value!)
  await expect(shown.filter({ hasText: /^Average/ })).toContainText(
    `duration${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
  )
  await expect(shown.filter({ hasText: /^Appointments/ })).toContainText(
    `booked${figures.appointments_booked.value}`,
  )
  await expect(shown.filter({ hasText: /^Active/ })).toContainText(`clients${active_clients.value}`)
}

for (const path of ['/', '/analytics'])
  test(`figures at ${path} equal the API’s`, async ({ signedIn: page, api }) => {
    await page.goto(`${path}?${search}`)
    await expectFigures(page, api)
    const { days: rows } = await api.get<CallsPerDay>(`/analytics/calls-per-day?${asked}`)
    await card(page, 'Calls per day').getByRole('button', { name: 'Show as a table' }).click()
    const table = page.getByRole('table', { name: 'Calls per day' })
    await expect(table.getByRole('row')).toHaveCount(rows.length + 1)
    for (const [index, { day, calls }] of rows.entries()) {
      const shown = new Date(day).toLocaleDateString('en-US', {
        month: 'short',
        day: 'numeric',
        timeZone: 'UTC',
      })
      const cells = table
        .getByRole('row')
        .nth(index + 1)
        .getByRole('cell')
      await expect(cells.nth(0)).toHaveText(shown)
      await expect(cells.nth(1)).toHaveText(String(calls))
    }
  })

test('the period is chosen once for all cards, and stays in the address', async ({ signedIn: page }) => {
  const periods: string[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.pathname.startsWith('/api/analytics/')) periods.push(url.search)
  })
  await page.goto('/analytics')
  await expect(card(page, 'Sentiment').getByText(/rated calls/)).toBeVisible()
  await page.getByRole('button', { name: /^Time zone/ }).click()
  await page.keyboard.type('tokyo')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/tz=Asia%2FTokyo/)
  await page.getByRole('button', { name: /^Dates/ }).click()
  periods.length = 0
  await page.getByRole('button', { name: 'Last 7 days' }).click()
  await expect(page).toHaveURL(/range=7d/)
  await expect.poll(() => periods.length).toBeGreaterThan(4)
  expect(new Set(periods.map((query) => new URLSearchParams(query).get('from'))).size).toBe(1)
  expect(new Set(periods.map((query) => new URLSearchParams(query).get('time_zone')))).toEqual(
    new Set(['Asia/Tokyo']),
  )
  await page.reload()
  await expect(page.getByRole('button', { name: /^Dates/ })).toContainText('Last 7 days')
  await expect(page.getByRole('button', { name: /^Time zone/ })).toContainText('Asia/Tokyo')
})

test('a chart is saved as CSV and as a picture', async ({ signedIn: page, api }) => {
  await page.goto(`/analytics?${search}`)
  await expect(card(page, 'Calls per day').locator('svg.recharts-surface').first()).toBeVisible()
  const save = async (item: string) => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Copy or save: Calls per day' }).click()
    await page.getByRole('menuitem', { name: item }).click()
    const saved = await download
    return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) }
  }
  const csv = await save('Save as CSV')
  const { days: rows } = await api.get<CallsPerDay>(`/analytics/calls-per-day?${asked}`)
  expect(csv.name).toBe('calls-per-day.csv')
  expect(csv.bytes.toString('utf8').trim().split('\r\n').slice(1)).toEqual(
    rows.map((row) =>
      [
        row.day,
        row.calls,
        row.completed,
        row.voicemail,
        row.missed,
        row.failed,
        row.in_progress,
        row.ringing,
      ].join(),
    ),
  )
  const picture = await save('Save as picture')
  expect(picture.name).toBe('calls-per-day.png')
  expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(picture.bytes.length).toBeGreaterThan(5_000)
})

test('clients are compared, in the order of any figure', async ({ signedIn: page }) => {
  await page.goto('/analytics?range=90d')
  const table = page.getByRole('table', { name: 'Client performance' })
  await scrollDownTo(page, table)
  await expect(table.getByRole('link')).toHaveCount(5)
  await table.getByRole('button', { name: 'Name' }).click()
  await expect(table.getByRole('link').first()).toHaveText('Corner Bakery')
  await table.getByRole('link', { name: 'Pine Hotel' }).click()
  await expect(page.getByRole('heading', { name: 'Pine Hotel' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Key figures' })).toBeVisible()
})

test('a chart that fails says so and tries again', async ({ signedIn: page }) => {
  await page.route('**/api/analytics/busy-hours?*', (route) => route.fulfill({ status: 500, body: '' }))
  await page.goto('/analytics')
  const busy = card(page, 'Busy hours')
  await expect(busy.getByText('This did not load')).toBeVisible()
  await page.unrouteAll()
  await busy.getByRole('button', { name: 'Try again' }).click()
  await expect(busy.getByRole('img')).toBeVisible()
})
