import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'

import { SentimentChart } from '@/components/charts/SentimentChart'
import { useSentiment } from '@/hooks/analyticsQueries'
import type { SentimentCounts, SentimentReport } from '@/services/types'
import { serve } from '@/test/backend'
import { show } from '@/test/render'
import { en } from '@/text/en'

const t = en.analytics
const asked = { from: '2026-11-01', to: '2026-11-03', time_zone: 'Asia/Tokyo' }

const Chart = () => <SentimentChart query={useSentiment(asked)} />

function open(distribution: Partial<SentimentCounts>, trend: SentimentReport['trend'] = []) {
  const counts = { rated: 0, positive: 0, neutral: 0, negative: 0, average_score: null, ...distribution }
  const log = serve({
    'GET /analytics/sentiment': () => ({ body: { ...asked, distribution: counts, trend, worst_rated: [] } }),
  })
  return { log, ...show(<Chart />) }
}

it('says how many were rated and the share of each mood', async () => {
  const { log } = open({ rated: 1200, positive: 900, neutral: 240, negative: 60 })
  expect(await screen.findByText(t.sentimentText(1200))).toBeVisible()
  const shares = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(shares.slice(0, 3)).toEqual(['Positive 75% 900', 'Neutral 20% 240', 'Negative 5% 60'])
  expect(log[0]?.query).toEqual(asked)
})

it('draws the shares as wide as they are', async () => {
  const { container } = open({ rated: 8, positive: 4, neutral: 3, negative: 1 })
  await screen.findByText(t.sentimentText(8))
  const widths = [...container.querySelectorAll<HTMLElement>('[aria-hidden] > [style*="width"]')]
  expect(widths.map(({ style }) => style.width)).toEqual(['50%', '37.5%', '12.5%'])
})

it('has a table behind it, a day that nobody rated too', async () => {
  const { keyboard } = open({ rated: 3, positive: 1, neutral: 0, negative: 2 }, [
    { day: '2026-11-01', rated: 3, positive: 1, neutral: 0, negative: 2, average_score: -0.1 },
    { day: '2026-11-02', rated: 0, positive: 0, neutral: 0, negative: 0, average_score: null },
  ])
  await keyboard.click(await screen.findByRole('button', { name: en.charts.asTable }))
  const rows = within(screen.getByRole('table', { name: t.sentiment })).getAllByRole('row')
  const cells = rows.map((row) => [...row.children].map(({ textContent }) => textContent))
  expect(cells).toEqual([
    [t.day, t.rated, 'Positive', 'Neutral', 'Negative', t.averageScore],
    ['Nov 1', '3', '1', '0', '2', '-0.10'],
    ['Nov 2', '0', '0', '0', '0', en.common.none],
  ])
})

it('says that nothing happened where nobody was rated', async () => {
  open({})
  expect(await screen.findByText(en.charts.empty)).toBeVisible()
  expect(screen.queryByText(/%/)).toBeNull()
})

it('says that it did not load, and tries again', async () => {
  let broken = true
  serve({
    'GET /analytics/sentiment': () =>
      broken
        ? { status: 500, body: {} }
        : { body: { ...asked, distribution: { rated: 1, positive: 1, neutral: 0, negative: 0 }, trend: [] } },
  })
  const { keyboard } = show(<Chart />)
  const retry = await screen.findByRole('button', { name: en.common.retry })
  broken = false
  await keyboard.click(retry)
  expect(await screen.findByText(t.sentimentText(1))).toBeVisible()
})
