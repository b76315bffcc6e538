// What the calls of clients with a plan bring in: the page's figures are the API's, and these are the plans'.
import type { Page } from '@playwright/test'

import type { Client, DashboardStats, Plan, Revenue, Subscription } from '../src/services/types'
import { expect, test, type Api } from './fixtures'

const zone = 'Europe/Berlin'
const dayAgo = (count: number) => new Date(Date.now() - count * 86_400_000).toISOString().slice(0, 10)
const days = { from: dayAgo(6), to: dayAgo(-1) }
const search = `from=${days.from}&to=${days.to}&tz=${encodeURIComponent(zone)}`
// The API's `to` is not included.
const asked = `from=${days.from}&to=${dayAgo(-2)}&time_zone=${encodeURIComponent(zone)}`

const money = (minor: number) => (minor / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' })

/** A client on a plan, with calls of so many minutes after it began. */
async function bill(api: Api, name: string, plan: Plan, ...minutes: number[]): Promise<Client> {
  const client = (await api.get<{ items: Client[] }>(`/clients?search=${name}`)).items[0]!
  const { started_at } = await api.post<Subscription>('/subscriptions/create', {
    plan: plan.id,
    client_id: client.id,
  })
  for (const [index, length] of minutes.entries()) {
    const start = Date.parse(started_at) + index + 1
    await api.post('/calls', {
      client_id: client.id,
      direction: 'inbound',
      from_number: '+12025550123',
      started_at: new Date(start).toISOString(),
      answered_at: new Date(start).toISOString(),
      ended_at: new Date(start + length * 60_000).toISOString(),
      costs: { telephony_micros: 12_345 },
      transcript: [],
    })
  }
  return client
}

const card = (page: Page) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: 'Call revenue', exact: true }) })

/** The table's cells, without the last two columns: cost and margin. */
const rowsOf = (page: Page) =>
  page
    .getByRole('table', { name: 'Call revenue' })
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.slice(1).map((row) => [...row.children].slice(0, -2).map((cell) => cell.textContent)),
    )

const dayText = (day: string) =>
  new Date(day).toLocaleDateString('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' })

test('revenue by client and by plan is what the API says, and what the plans say', async ({
  signedIn: page,
  api,
}) => {
  const { items: plans } = await api.get<{ items: Plan[] }>('/subscriptions/plans')
  const [basic, standard] = ['client_basic', 'client_standard'].map((id) =>
    plans.find((plan) => plan.id === id && plan.currency === 'USD')!,
  ) as [Plan, Plan]
  const swift = await bill(api, 'Swift', basic, 5)
  const pine = await bill(api, 'Pine', standard, 3, 2)
  const price = (plan: Plan, minutes: number) => (minutes * plan.overage_minute_micros) / 10_000
  const earned = { [swift.name]: price(basic, 5), [pine.name]: price(standard, 5) }
  expect(new Set(Object.values(earned)).size).toBe(2)

  await page.goto(`/analytics?${search}`)
  for (const [choice, by, expected] of [
    ['By client', 'client', earned],
    ['By plan', 'plan', { [basic.name]: price(basic, 5), [standard.name]: price(standard, 5) }],
  ] as const) {
    const revenue = await api.get<Revenue>(`/analytics/revenue?${asked}&interval=day&group_by=${by}`)
    const sums = revenue.series
      .filter(({ total }) => total.revenue_minor > 0)
      .map(({ name, total }) => [name, total.revenue_minor])
    expect(Object.fromEntries(sums), by).toEqual(expected)

    await card(page).getByRole('combobox', { name: 'Divide the revenue' }).click()
    await page.getByRole('option', { name: choice }).click()
    await expect(page).toHaveURL(new RegExp(`by=${by}`))
    const asTable = card(page).getByRole('button', { name: 'Show as a table' })
    if (await asTable.isVisible()) await asTable.click()
    const shown = revenue.series.flatMap(({ name, points }) =>
      points.map(({ starts, calls, revenue_minor }) => [
        dayText(starts),
        name ?? 'Without a plan',
        String(calls),
        money(revenue_minor),
      ]),
    )
    await expect.poll(() => rowsOf(page), by).toEqual(shown)
  }

  const { figures } = await api.get<DashboardStats>(`/analytics/dashboard?${asked}`)
  const total = price(basic, 5) + price(standard, 5)
  expect(figures.revenue_minor.value).toBe(total)
  await expect(card(page).getByText(money(total), { exact: true })).toBeVisible()
  for (const path of ['/analytics', '/']) {
    await page.goto(`${path}?${search}`)
    const shown = page.getByRole('list', { name: 'Key figures' }).getByRole('listitem')
    await expect(shown.filter({ hasText: /^Call revenue/ })).toContainText(money(total))
  }
})
