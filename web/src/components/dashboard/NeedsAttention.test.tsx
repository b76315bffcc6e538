import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'

import { NeedsAttention } from '@/components/dashboard/NeedsAttention'
import { serve } from '@/test/backend'
import { show } from '@/test/render'

const counts = (negative: number, missed: number) =>
  serve({
    'GET /calls': ({ query }) => ({
      body: { items: [], next_cursor: null, total: query.sentiment ? negative : missed },
    }),
  })

it('counts what happened today and leads to it', async () => {
  const asked = counts(2, 1)
  show(<NeedsAttention pollMs={undefined} />)
  expect(await screen.findByRole('link', { name: '2 unhappy callers' })).toHaveAttribute(
    'href',
    '/calls?range=today&sentiment=negative',
  )
  expect(await screen.findByRole('link', { name: '1 missed call' })).toHaveAttribute(
    'href',
    '/calls?range=today&status=missed',
  )
  for (const { query } of asked) expect(Date.parse(query.to!) - Date.parse(query.from!)).toBeGreaterThan(0)
})

it('is quiet when there is nothing', async () => {
  counts(0, 0)
  show(<NeedsAttention pollMs={undefined} />)
  expect(await screen.findByText('Nothing needs attention today.')).toBeVisible()
  expect(screen.queryByRole('link')).toBeNull()
})

it('says so when it could not look', async () => {
  serve({ 'GET /calls': () => ({ status: 500, body: { title: 'Broken' } }) })
  show(<NeedsAttention pollMs={undefined} />)
  expect(await screen.findByText('Some of it could not be checked.')).toBeVisible()
  expect(screen.queryByText('Nothing needs attention today.')).toBeNull()
})
