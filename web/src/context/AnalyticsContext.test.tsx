import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'

import { AnalyticsProvider } from '@/context/AnalyticsContext'
import { useRevenue, useStats, useTrends } from '@/hooks/useAnalytics'
import { serve } from '@/test/backend'
import { show } from '@/test/render'

function Late() {
  const [stats, trends, revenue] = [useStats(), useTrends(), useRevenue()]
  return <p>{[stats, trends, revenue].every((query) => query.data) ? 'all there' : 'pending'}</p>
}

// The charts' code loads after the page: nobody has read the figures when they come.
function Page() {
  const [loaded, setLoaded] = useState(false)
  return loaded ? <Late /> : <button onClick={() => setLoaded(true)}>Load</button>
}

it('gives figures that came before anything that shows them was there', async () => {
  let answered = 0
  const figures = () => {
    answered += 1
    return { body: {} }
  }
  serve({
    'GET /analytics/dashboard': figures,
    'GET /analytics/calls-per-day': figures,
    'GET /analytics/revenue': figures,
  })
  const { keyboard } = show(
    <AnalyticsProvider>
      <Page />
    </AnalyticsProvider>,
  )
  await waitFor(() => expect(answered).toBe(3))
  await new Promise((resolve) => setTimeout(resolve, 50))
  await keyboard.click(screen.getByText('Load'))
  expect(await screen.findByText('all there')).toBeVisible()
})
