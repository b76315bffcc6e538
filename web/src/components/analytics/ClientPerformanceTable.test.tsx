import { screen, within } from '@testing-library/react'
import { Link } from 'react-router'
import { expect, it } from 'vitest'

import { ClientPerformanceTable } from '@/components/analytics/ClientPerformanceTable'
import { AnalyticsProvider } from '@/context/AnalyticsContext'
import { held, serve } from '@/test/backend'
import { show } from '@/test/render'

const earnings = (calls: number, revenue_minor: number) => ({
  calls,
  revenue_minor,
  cost_micros: 0,
  margin_micros: 0,
})
const series = [
  { id: 'c1', name: 'Bell', total: earnings(5, 900), points: [] },
  { id: 'c2', name: 'Swift', total: earnings(9, 100), points: [] },
  { id: 'c3', name: 'Quiet', total: earnings(0, 0), points: [] },
]
const figures = (share: number | null) => ({
  answered_share: { value: share, previous: null, change: null },
  average_duration_seconds: { value: null, previous: null, change: null },
  positive_share: { value: null, previous: null, change: null },
  appointments_booked: { value: 0, previous: 0, change: null },
})

it('compares the clients that had calls, in the order of any figure', async () => {
  serve({
    'GET /analytics/revenue': ({ query }) => ({ body: { series: query.group_by ? series : [], total: {} } }),
    'GET /analytics/client/c1/stats': () => ({ body: { figures: figures(0.5) } }),
    'GET /analytics/client/c2/stats': () => ({ body: { figures: figures(null) } }),
  })
  const { keyboard } = show(
    <AnalyticsProvider>
      <ClientPerformanceTable />
    </AnalyticsProvider>,
  )
  const table = await screen.findByRole('table', { name: 'Client performance' })
  const names = () =>
    within(table)
      .getAllByRole('link')
      .map((link) => link.textContent)
  expect(names()).toEqual(['Swift', 'Bell'])
  await keyboard.click(within(table).getByRole('button', { name: 'Call revenue' }))
  expect(names()).toEqual(['Bell', 'Swift'])
  await within(table).findByText('50%')
  await keyboard.click(within(table).getByRole('button', { name: 'Answered' }))
  expect(names()).toEqual(['Bell', 'Swift'])
  await keyboard.click(within(table).getByRole('button', { name: 'Answered' }))
  // Without a value it stays last, whichever way.
  expect(names()).toEqual(['Bell', 'Swift'])
})

it('shows what has come when all have, one that failed without', async () => {
  const late = held({ status: 404, body: { title: 'Not Found' } })
  serve({
    'GET /analytics/revenue': ({ query }) => ({ body: { series: query.group_by ? series : [], total: {} } }),
    'GET /analytics/client/c1/stats': () => ({ body: { figures: figures(0.5) } }),
    'GET /analytics/client/c2/stats': late.handler,
  })
  show(
    <AnalyticsProvider>
      <ClientPerformanceTable />
    </AnalyticsProvider>,
  )
  await screen.findByRole('link', { name: 'Bell' })
  await new Promise((later) => setTimeout(later, 50))
  expect(screen.queryByText('50%')).toBeNull()
  late.release()
  expect(await screen.findByText('50%')).toBeVisible()
})

it('is asked for once, whatever the revenue’s bars stand for', async () => {
  const log = serve({
    'GET /analytics/revenue': ({ query }) => ({ body: { series: query.group_by ? series : [], total: {} } }),
    'GET /analytics/client/c1/stats': () => ({ body: { figures: figures(0.5) } }),
    'GET /analytics/client/c2/stats': () => ({ body: { figures: figures(null) } }),
  })
  const { keyboard } = show(
    <AnalyticsProvider>
      <ClientPerformanceTable />
      <Link to="?interval=day">days</Link>
      <Link to="?interval=week">weeks</Link>
    </AnalyticsProvider>,
  )
  const link = await screen.findByRole('link', { name: 'Bell' })
  for (const name of ['days', 'weeks']) await keyboard.click(screen.getByRole('link', { name }))
  const asked = log.filter(({ path, query }) => path === '/analytics/revenue' && query.group_by)
  expect(asked.map(({ query }) => query.interval)).toEqual(['month'])
  expect(link).toBeVisible()
})
