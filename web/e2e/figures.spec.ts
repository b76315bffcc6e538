// What the pages say equals what the API says.
import type { Locator, Page } from '@playwright/test'

import type {
  BusyHours,
  CallsPerDay,
  ClientComparison,
  ClientStats,
  DashboardStats,
  Figures,
  SentimentReport,
} from '../src/services/types'
import { expect, test } from './fixtures'
import { card, scrollDownTo } from './look'
import { asked, search } from './period'

const number = (value: number) => value.toLocaleString('en-US')
const percent = (share: number | null) => (share === null ? '—' : `${Math.round(share * 100)}%`)
const clock = (seconds: number | null) => {
  if (seconds === null) return '—'
  const whole = Math.floor(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
const dollars = (value: number, digits = 2) =>
  value.toLocaleString('en-US', { style: 'currency', currency: 'USD', minimumFractionDigits: digits })
// As the page rounds what calls cost: in full dollars from one on, else to four digits.
const cost = (micros: number) => dollars(micros / 1e6, micros === 0 || Math.abs(micros) >= 1e6 ? 2 : 4)
const dayName = (day: string) =>
  new Date(day).toLocaleDateString('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' })

async function expectFigures(page: Page, figures: Figures): Promise<void> {
  const shown = page.getByRole('list', { name: 'Key figures' }).getByRole('listitem')
  expect(figures.calls.value).toBeGreaterThan(0)
  for (const [name, text] of [
    [/^Calls/, `Calls${number(figures.calls.value)}`],
    [/^Answered/, `Answered${percent(figures.answered_share.value)}`],
    [/^Positive/, `calls${percent(figures.positive_share.value)}`],
    [/^Minutes/, `Minutes${number(Math.round(figures.minutes.value!))}`],
    [/^Average/, `duration${clock(figures.average_duration_seconds.value)}`],
    [/^Appointments/, `booked${number(figures.appointments_booked.value)}`],
    [/^Call revenue/, dollars(figures.revenue_minor.value / 100)],
  ] as const)
    await expect(shown.filter({ hasText: name })).toContainText(text)
}

/** A chart's figures, row by row, as its table has them. */
async function tableOf(page: Page, title: string): Promise<(string | null)[][]> {
  const chart = card(page, title)
  await scrollDownTo(page, chart)
  await chart.getByRole('button', { name: 'Show as a table' }).click()
  const table = page.getByRole('table', { name: title })
  await expect(table).toBeVisible()
  return cellsOf(table)
}

const cellsOf = (table: Locator) =>
  table
    .getByRole('row')
    .evaluateAll((rows) => rows.slice(1).map((row) => [...row.children].map((cell) => cell.textContent)))

for (const path of ['/', '/analytics'])
  test(`figures at ${path} equal the API’s`, async ({ signedIn: page, api }) => {
    const stats = await api.get<DashboardStats>(`/analytics/dashboard?${asked}`)
    await page.goto(`${path}?${search}`)
    await expectFigures(page, stats.figures)
    await expect(
      page
        .getByRole('list', { name: 'Key figures' })
        .getByRole('listitem')
        .filter({ hasText: /^Active/ }),
    ).toContainText(`clients${stats.active_clients.value}`)
    const { days: rows } = await api.get<CallsPerDay>(`/analytics/calls-per-day?${asked}`)
    const shown = await tableOf(page, 'Calls per day')
    expect(shown.map(([day, calls]) => [day, calls])).toEqual(
      rows.map(({ day, calls }) => [dayName(day), number(calls)]),
    )
  })

test('sentiment equals the API’s, altogether and day by day', async ({ signedIn: page, api }) => {
  const { distribution, trend } = await api.get<SentimentReport>(`/analytics/sentiment?${asked}`)
  expect(distribution.rated).toBeGreaterThan(0)
  await page.goto(`/analytics?${search}`)
  const sentiment = card(page, 'Sentiment')
  await scrollDownTo(page, sentiment.getByText(`${number(distribution.rated)} rated calls`))
  for (const label of ['positive', 'neutral', 'negative'] as const)
    await expect(
      sentiment
        .getByRole('listitem')
        .filter({ hasText: new RegExp(`^${label}`, 'i') })
        .first(),
    ).toContainText(`${percent(distribution[label] / distribution.rated)} ${number(distribution[label])}`)
  const score = (value: number | null) =>
    value === null
      ? '—'
      : value.toLocaleString('en-US', {
          minimumFractionDigits: 2,
          maximumFractionDigits: 2,
          signDisplay: 'exceptZero',
        })
  expect(await tableOf(page, 'Sentiment')).toEqual(
    trend.map((day) => [
      dayName(day.day),
      ...[day.rated, day.positive, day.neutral, day.negative].map(number),
      score(day.average_score),
    ]),
  )
})

test('busy hours equal the API’s', async ({ signedIn: page, api }) => {
  const { hours } = await api.get<BusyHours>(`/analytics/busy-hours?${asked}`)
  expect(hours.some(({ calls }) => calls > 0)).toBe(true)
  await page.goto(`/analytics?${search}`)
  // 2026-11-23 was a Monday, which is weekday 1.
  const instant = (weekday: number, hour: number) => new Date(Date.UTC(2026, 10, 22 + weekday, hour))
  const part = (options: Intl.DateTimeFormatOptions, at: Date) =>
    at.toLocaleString('en-US', { ...options, timeZone: 'UTC' })
  expect(await tableOf(page, 'Busy hours')).toEqual(
    hours.map(({ weekday, hour, calls, answered }) => [
      part({ weekday: 'long' }, instant(weekday, hour)),
      part({ hour: 'numeric' }, instant(weekday, hour)),
      number(calls),
      number(answered),
    ]),
  )
})

test('the comparison of clients, and a client’s own page, equal the API’s', async ({
  signedIn: page,
  api,
}) => {
  const { clients } = await api.get<ClientComparison>(`/analytics/clients?${asked}`)
  expect(clients.length).toBeGreaterThan(1)
  await page.goto(`/analytics?${search}`)
  const table = page.getByRole('table', { name: 'Client performance' })
  await scrollDownTo(page, table)
  const byName = (a: (string | null)[], b: (string | null)[]) => a[0]!.localeCompare(b[0]!)
  const shown = await table
    .getByRole('row')
    .evaluateAll((rows) =>
      rows
        .slice(1)
        .map((row) => [
          row.querySelector('a')!.textContent,
          ...[...row.children].slice(1).map((cell) => cell.textContent),
        ]),
    )
  expect(shown.sort(byName)).toEqual(
    clients
      .map((client) => [
        client.client_name,
        number(client.calls),
        percent(client.answered_share),
        clock(client.average_duration_seconds),
        percent(client.positive_share),
        number(client.appointments_booked),
        dollars(client.revenue_minor / 100),
        cost(client.cost_micros),
        cost(client.margin_micros),
      ])
      .sort(byName),
  )
  const { client_id: id } = clients[0]!
  const own = await api.get<ClientStats>(`/analytics/client/${id}/stats?${asked}`)
  await page.goto(`/clients/${id}?${search}`)
  await expectFigures(page, own.figures)
  await expect(page.getByRole('list', { name: 'Key figures' })).toContainText(
    `${number(own.latency_ms.p50!)} ms`,
  )
  const days = await tableOf(page, 'Calls per day')
  expect(days.map(([day, calls]) => [day, calls])).toEqual(
    own.days.map(({ day, calls }) => [dayName(day), number(calls)]),
  )
  const outcomes = await tableOf(page, 'Outcomes')
  expect(outcomes.reduce((sum, [, calls]) => sum + Number(calls), 0)).toBe(
    Object.values(own.outcomes).reduce((sum, calls) => sum + calls, 0),
  )
})
