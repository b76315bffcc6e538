import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'

import { NeedsAttention } from '@/components/dashboard/NeedsAttention'
import type { Unpaid, Webhook } from '@/services/types'
import { page, serve } from '@/test/backend'
import { show } from '@/test/render'
import { aWebhook } from '@/test/samples'

type Facts = { negative?: number; missed?: number; webhooks?: Webhook[]; unpaid?: Unpaid[] }

const have = ({ negative = 0, missed = 0, webhooks = [], unpaid = [] }: Facts) =>
  serve({
    'GET /calls': ({ query }) => ({
      body: { items: [], next_cursor: null, total: query.sentiment ? negative : missed },
    }),
    'GET /settings/webhooks': () => page(webhooks),
    'GET /invoices/unpaid': () => page(unpaid),
  })

const leadsTo = async (name: string, path: string) =>
  expect(await screen.findByRole('link', { name })).toHaveAttribute('href', path)

it('counts what happened today and leads to it', async () => {
  const asked = have({ negative: 2, missed: 1 })
  show(<NeedsAttention pollMs={undefined} />)
  await leadsTo('2 unhappy callers', '/calls?range=today&sentiment=negative')
  await leadsTo('1 missed call', '/calls?range=today&status=missed')
  for (const { path, query } of asked)
    if (path === '/calls') expect(Date.parse(query.to!) - Date.parse(query.from!)).toBeGreaterThan(0)
})

it('names webhooks that fail or were given up, not those disabled by hand', async () => {
  const failing = aWebhook({ id: 'hook-1', failing_since: '2026-11-20T15:00:00Z' })
  const byHand = aWebhook({ id: 'hook-2', status: 'disabled', disabled_reason: 'by hand' })
  have({ webhooks: [failing, byHand, aWebhook()] })
  show(<NeedsAttention pollMs={undefined} />)
  await leadsTo('1 failing webhook', '/settings/webhooks/hook-1')
})

it('leads to all webhooks where several fail', async () => {
  const failing = aWebhook({ failing_since: '2026-11-20T15:00:00Z' })
  const gone = aWebhook({ status: 'disabled', disabled_reason: 'it answered 410: gone for good' })
  have({ webhooks: [failing, gone] })
  show(<NeedsAttention pollMs={undefined} />)
  await leadsTo('2 failing webhooks', '/settings/webhooks')
})

it('does not ask for webhooks where the role may not read them', async () => {
  const asked = have({ webhooks: [aWebhook({ failing_since: '2026-11-20T15:00:00Z' })] })
  show(<NeedsAttention pollMs={undefined} />, { role: 'member' })
  expect(await screen.findByText('Nothing needs attention today.')).toBeVisible()
  expect(asked.map(({ path }) => path)).not.toContain('/settings/webhooks')
})

it('sums what is unpaid by whose it is, each currency for itself', async () => {
  have({
    unpaid: [
      { subject: 'account', status: 'issued', currency: 'USD', invoices: 1, open_minor: 4900 },
      { subject: 'client', status: 'overdue', currency: 'EUR', invoices: 1, open_minor: 1050 },
      { subject: 'client', status: 'overdue', currency: 'USD', invoices: 2, open_minor: 99_900 },
    ],
  })
  show(<NeedsAttention pollMs={undefined} />)
  await leadsTo(
    '3 overdue client invoices · €10.50 + $999.00',
    '/billing?status=overdue&subject=client#invoices',
  )
  await leadsTo('1 open invoice to you · $49.00', '/billing?status=issued&subject=account#invoices')
})

it('is quiet when there is nothing', async () => {
  have({})
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
