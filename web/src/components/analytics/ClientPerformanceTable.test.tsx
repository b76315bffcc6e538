import { screen, within } from '@testing-library/react'
import { Link } from 'react-router'
import { expect, it } from 'vitest'

import { ClientPerformanceTable } from '@/components/analytics/ClientPerformanceTable'
import { AnalyticsProvider } from '@/context/AnalyticsContext'
import { serve } from '@/test/backend'
import { show } from '@/test/render'

const compared = (
  client_id: string,
  client_name: string,
  calls: number,
  revenue_minor: number,
  share: number | null,
) => ({
  client_id,
  client_name,
  calls,
  answered_share: share,
  average_duration_seconds: null,
  positive_share: null,
  appointments_booked: 0,
  revenue_minor,
  cost_micros: 0,
  margin_micros: 0,
})
const two = [compared('c2', 'Swift', 9, 100, null), compared('c1', 'Bell', 5, 900, 0.5)]

const showTable = (clients: object[]) => {
  const log = serve({
    'GET /analytics/clients': () => ({ body: { clients } }),
    'GET /analytics/revenue': () => ({ body: { series: [], total: {} } }),
  })
  const shown = show(
    <AnalyticsProvider>
      <ClientPerformanceTable />
      <Link to="?interval=week">weeks</Link>
    </AnalyticsProvider>,
  )
  return { ...shown, log }
}
const names = (table: HTMLElement) =>
  within(table)
    .getAllByRole('link')
    .map((link) => link.textContent)

it('compares the clients that had calls, in the order of any figure', async () => {
  const { keyboard } = showTable(two)
  const table = await screen.findByRole('table', { name: 'Client performance' })
  expect(names(table)).toEqual(['Swift', 'Bell'])
  expect(within(table).getByText('50%')).toBeVisible()
  await keyboard.click(within(table).getByRole('button', { name: 'Call revenue' }))
  expect(names(table)).toEqual(['Bell', 'Swift'])
  // Without a value it stays last, whichever way.
  for (let times = 0; times < 2; times++) {
    await keyboard.click(within(table).getByRole('button', { name: 'Answered' }))
    expect(names(table)).toEqual(['Bell', 'Swift'])
  }
})

it('shows the first of many, and all when asked, each with its figures', async () => {
  const many = Array.from({ length: 120 }, (_, n) => compared(`c${n}`, `Client ${n}`, 200 - n, n, 0.5))
  const { keyboard } = showTable(many)
  const table = await screen.findByRole('table', { name: 'Client performance' })
  expect(names(table)).toHaveLength(50)
  // The order is that of all, not of those shown.
  await keyboard.click(within(table).getByRole('button', { name: 'Call revenue' }))
  expect(names(table)[0]).toBe('Client 119')
  await keyboard.click(screen.getByRole('button', { name: 'Show all 120 clients' }))
  expect(names(table)).toHaveLength(120)
  expect(within(table).getAllByText('50%')).toHaveLength(120)
})

it('is asked for once, whatever the revenue’s bars stand for', async () => {
  const { keyboard, log } = showTable(two)
  await screen.findByRole('link', { name: 'Bell' })
  await keyboard.click(screen.getByRole('link', { name: 'weeks' }))
  expect(screen.getByRole('link', { name: 'Bell' })).toBeVisible()
  expect(log.filter(({ path }) => path === '/analytics/clients')).toHaveLength(1)
})
