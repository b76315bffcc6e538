import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'

import { RevenueChoices } from '@/components/charts/RevenueChoices'
import { AnalyticsProvider } from '@/context/AnalyticsContext'
import { serve } from '@/test/backend'
import { show } from '@/test/render'
import { en } from '@/text/en'

const t = en.analytics

function open(at: string) {
  const log = serve({})
  const { keyboard } = show(
    <AnalyticsProvider>
      <RevenueChoices />
    </AnalyticsProvider>,
    { at },
  )
  const asked = () => log.filter(({ path }) => path === '/analytics/revenue').at(-1)?.query.interval
  const choose = async (name: string) => {
    await keyboard.click(screen.getByRole('combobox', { name: t.interval }))
    await keyboard.click(screen.getByRole('option', { name }))
  }
  return { asked, choose }
}
const address = () => screen.getByTestId('address').textContent

it('asks for the bars that are chosen, keeps them in the address, and takes them back', async () => {
  const { asked, choose } = open('/?range=90d&by=plan')
  await waitFor(() => expect(asked()).toBe('week'))
  await choose(t.intervals.month)
  expect(address()).toBe('/?range=90d&by=plan&interval=month')
  await waitFor(() => expect(asked()).toBe('month'))
  await choose(t.intervals.week)
  expect(address()).toBe('/?range=90d&by=plan')
})

it('offers no choice where days are all there is', () => {
  open('/?range=7d')
  expect(screen.queryByRole('combobox', { name: t.interval })).toBeNull()
  expect(screen.getByRole('combobox', { name: t.group })).toBeVisible()
})
