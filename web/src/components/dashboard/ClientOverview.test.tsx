import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'

import { ClientOverview } from '@/components/dashboard/ClientOverview'
import { AnalyticsProvider } from '@/context/AnalyticsContext'
import { serve } from '@/test/backend'
import { show } from '@/test/render'
import { en } from '@/text/en'

const series = (id: string | null, calls: number) => ({
  id,
  name: id && `Client ${id}`,
  total: { calls, revenue_minor: calls * 100, cost_micros: 0, margin_micros: 0 },
  points: [],
})

function open(all: ReturnType<typeof series>[], at = '/') {
  const log = serve({
    'GET /analytics/revenue': ({ query }) => ({ body: { series: query.group_by ? all : [], total: {} } }),
  })
  show(
    <AnalyticsProvider>
      <ClientOverview />
    </AnalyticsProvider>,
    { at },
  )
  return log
}

it('lists the clients of the page’s period, those with the most calls first', async () => {
  const log = open(
    [series('a', 3), series(null, 9), series('b', 1200), series('c', 0)],
    '/?from=2026-11-01&to=2026-11-07',
  )
  const links = [
    await screen.findByRole('link', { name: /Client b/ }),
    screen.getByRole('link', { name: /Client a/ }),
  ]
  expect(screen.getAllByRole('listitem').map((item) => item.firstChild)).toEqual(links)
  expect(links[0]).toHaveAttribute('href', '/clients/b')
  expect(links[0]).toHaveTextContent('Client bCall revenue $1,200.001,200')
  expect(log.find(({ query }) => query.group_by)?.query).toMatchObject({
    from: '2026-11-01',
    to: '2026-11-08',
    group_by: 'client',
  })
})

it('shows no more than ten', async () => {
  open(Array.from({ length: 12 }, (_, index) => series(`${index}`, index + 1)))
  await screen.findByRole('link', { name: /Client 11/ })
  expect(screen.getAllByRole('listitem')).toHaveLength(10)
})

it('says so where nothing happened', async () => {
  open([series(null, 0)])
  expect(await screen.findByText(en.charts.empty)).toBeVisible()
})
