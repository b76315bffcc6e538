import { screen } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'

import ClientPlan from '@/components/billing/ClientPlan'
import { page, serve } from '@/test/backend'
import { show } from '@/test/render'
import { aClient, aSubscription } from '@/test/samples'
import { en } from '@/text/en'
import { billing } from '@/text/en/billing'

const t = billing.billing
const plan = { ...aSubscription(), id: 'client_basic', name: 'Basic', trial_days: 0 }

// As the page does that loads them.
beforeAll(() => Object.assign(en, billing))

const have = (subscriptions: ReturnType<typeof aSubscription>[]) =>
  serve({
    'GET /clients': () => page([]),
    'GET /subscriptions': () => page(subscriptions),
    'GET /subscriptions/plans': () => page([plan]),
    'POST /subscriptions/create': () => ({ status: 201, body: aSubscription() }),
  })
const open = (client = aClient()) => show(<ClientPlan client={client} />, { withClients: true })
const fact = (label: string) => screen.getByText(label).nextSibling

it('shows what is used, what it comes to and when it is invoiced', async () => {
  const asked = have([aSubscription()])
  open()
  expect(await screen.findByRole('meter', { name: t.minutes })).toHaveAttribute('aria-valuenow', '117')
  expect(asked.find(({ path }) => path === '/subscriptions')?.query.client_id).toBe('client-1')
  expect(screen.getByText('17 min. beyond them, $5.95')).toBeVisible()
  expect(fact(t.total)).toHaveTextContent('$104.95')
  expect(fact(t.nextInvoice)).toHaveTextContent('Dec 1, 2026')
})

it('promises no invoice for a trial', async () => {
  have([aSubscription({ status: 'trialing', trial_ends_at: '2026-12-01T05:00:00Z' })])
  open()
  expect(await screen.findByText(t.trialUntil('Dec 1, 2026'))).toBeVisible()
  expect(screen.queryByText(t.nextInvoice)).toBeNull()
})

it('says when a canceled plan ends', async () => {
  have([aSubscription({ cancel_at: '2026-12-01T05:00:00Z' })])
  open()
  expect(await screen.findByText(t.endsOn('Dec 1, 2026'))).toBeVisible()
  expect(fact(t.lastInvoice)).toHaveTextContent('Dec 1, 2026')
})

it('says all days as they are counted, wherever its reader is', async () => {
  const tokyo = { time_zone: 'Asia/Tokyo', current_period_end: '2026-11-30T15:00:00Z' }
  have([aSubscription({ ...tokyo, status: 'trialing', trial_ends_at: tokyo.current_period_end })])
  const { unmount } = open()
  expect(await screen.findByText(t.trialUntil('Dec 1, 2026'))).toBeVisible()
  unmount()
  have([aSubscription({ ...tokyo, cancel_at: tokyo.current_period_end })])
  open()
  expect(await screen.findByText(t.endsOn('Dec 1, 2026'))).toBeVisible()
  expect(fact(t.lastInvoice)).toHaveTextContent('Dec 1, 2026')
})

it('gives a plan to the client whose page it is', async () => {
  const asked = have([])
  const { keyboard } = open()
  await keyboard.click(await screen.findByRole('button', { name: t.choosePlan }))
  expect(screen.getByRole('dialog', { name: t.planFor('Trattoria Bell') })).toBeVisible()
  await keyboard.click(await screen.findByRole('button', { name: /Basic/ }))
  await keyboard.click(screen.getByRole('button', { name: t.startPlan }))
  expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({
    plan: 'client_basic',
    client_id: 'client-1',
  })
})

it('offers none to an archived client', async () => {
  have([])
  open(aClient({ status: 'archived' }))
  expect(await screen.findByText(t.noClientPlanTitle)).toBeVisible()
  expect(screen.queryByRole('button', { name: t.choosePlan })).toBeNull()
})

it('tries again what did not load', async () => {
  let broken = true
  serve({ 'GET /subscriptions': () => (broken ? { status: 500, body: {} } : page([aSubscription()])) })
  const { keyboard } = open()
  const retry = await screen.findByRole('button', { name: en.common.retry })
  broken = false
  await keyboard.click(retry)
  expect(await screen.findByText('Basic')).toBeVisible()
})
