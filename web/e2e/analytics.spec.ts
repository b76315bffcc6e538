import { readFileSync } from 'node:fs'

import type { CallsPerDay } from '../src/services/types'
import { expect, test } from './fixtures'
import { card, scrollDownTo } from './look'
import { asked, search } from './period'

test('the period is chosen once for all cards, and stays in the address', async ({ signedIn: page }) => {
  const periods: string[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.pathname.startsWith('/api/analytics/')) periods.push(url.search)
  })
  await page.goto('/analytics')
  await scrollDownTo(page, card(page, 'Sentiment').getByText(/rated calls/))
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
