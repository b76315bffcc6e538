import { screen, waitFor } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'

import { PlanDialog } from '@/components/billing/PlanDialog'
import { toast } from '@/lib/toast'
import type { Plan } from '@/services/types'
import { page, serve, type Answer } from '@/test/backend'
import { show } from '@/test/render'
import { aClient, aSubscription } from '@/test/samples'
import { en } from '@/text/en'
import { billing } from '@/text/en/billing'

const t = billing.billing

// As the page does that loads them.
beforeAll(() => Object.assign(en, billing))

const aPlan = (change: Partial<Plan>): Plan => ({
  id: 'client_basic',
  subject: 'client',
  name: 'Basic',
  price_minor: 9900,
  currency: 'USD',
  billing_interval: 'month',
  included_minutes: 100,
  overage_minute_micros: 350_000,
  rounding_seconds: 60,
  trial_days: 14,
  ...change,
})
const plans = [
  aPlan({}),
  // The same plan in a currency that is not the account's.
  aPlan({ currency: 'EUR', price_minor: 8900 }),
  aPlan({ id: 'client_plus', name: 'Plus', price_minor: 24_900 }),
  aPlan({ id: 'agency', name: 'Agency', subject: 'account', price_minor: 49_900 }),
]

type Change = Partial<Parameters<typeof PlanDialog>[0]>

const cab = aClient({ id: 'client-2', name: 'Blue Cab' })

async function open(change: Change, answer: Answer = { status: 201, body: aSubscription() }) {
  const asked = serve({
    'GET /subscriptions/plans': () => page(plans),
    // Of more than one page of them: the server searches.
    'GET /clients': ({ query }) => ({
      body: { items: [query.search ? cab : aClient()], next_cursor: null, total: 80 },
    }),
    'GET /clients/client-2': () => ({ body: cab, headers: { etag: '"v1"' } }),
    'POST /subscriptions/create': () => answer,
  })
  const onClose = vi.fn()
  const dialog = <PlanDialog subject="client" current={null} onClose={onClose} {...change} />
  const { keyboard } = show(dialog, { withClients: true })
  await screen.findAllByRole('button', { pressed: false })
  const plan = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}`) })
  const sent = () => asked.filter(({ method }) => method === 'POST')
  return { onClose, keyboard, plan, sent }
}

it('begins nothing until both client and plan are chosen', async () => {
  const said = vi.spyOn(toast, 'success')
  const { onClose, keyboard, plan, sent } = await open({})
  expect(screen.getByRole('dialog', { name: t.addClientPlan })).toHaveAccessibleDescription(t.startText)
  const begin = screen.getByRole('button', { name: t.startPlan })
  await keyboard.click(plan('Plus'))
  expect(plan('Plus')).toHaveAttribute('aria-pressed', 'true')
  expect(begin).toBeDisabled()
  const client = screen.getByRole('button', { name: t.client })
  await keyboard.click(client)
  await keyboard.keyboard('blue{Enter}')
  await waitFor(() => expect(client).toHaveTextContent('Blue Cab'))
  expect(begin).toBeEnabled()
  await keyboard.click(begin)
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce())
  expect(sent().map(({ body }) => body)).toEqual([
    { plan: 'client_plus', client_id: 'client-2', replaces_current: null },
  ])
  expect(sent()[0]!.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/)
  expect(said).toHaveBeenCalledWith(t.planStarted('Plus'))
})

it('offers what can be had in the account’s currency, each plan once', async () => {
  const { plan } = await open({ client: aClient() })
  expect(plan('Basic')).toHaveTextContent('$99.00')
  expect(plan('Plus')).toHaveTextContent('$249.00')
})

it('says that the plan that runs ends and is billed, and replaces it by another', async () => {
  const { keyboard, plan, sent } = await open({ current: aSubscription() })
  const dialog = screen.getByRole('dialog', { name: t.planFor('Trattoria Bell') })
  expect(dialog).toHaveAccessibleDescription(t.changeText)
  expect(plan('Basic')).toBeDisabled()
  expect(plan('Basic')).toHaveTextContent(t.current)
  // A trial is for who begins.
  expect(dialog).not.toHaveTextContent(t.trial(14))
  await keyboard.click(plan('Plus'))
  await keyboard.click(screen.getByRole('button', { name: t.changePlan }))
  await waitFor(() =>
    expect(sent().map(({ body }) => body)).toEqual([
      { plan: 'client_plus', client_id: 'client-1', replaces_current: true },
    ]),
  )
})

it('offers the account its own plans, and the trial before the first', async () => {
  const { keyboard, plan, sent } = await open({ subject: 'account' })
  expect(screen.getByRole('dialog', { name: t.planFor(t.you) })).toBeVisible()
  expect(plan('Agency')).toHaveTextContent('$499.00')
  expect(plan('Agency')).toHaveTextContent(t.trial(14))
  expect(screen.queryByText('Basic')).toBeNull()
  await keyboard.click(plan('Agency'))
  await keyboard.click(screen.getByRole('button', { name: t.startPlan }))
  await waitFor(() =>
    expect(sent().map(({ body }) => body)).toEqual([
      { plan: 'agency', client_id: null, replaces_current: null },
    ]),
  )
})

it('stays open and says why where the server refuses', async () => {
  const detail = 'This client has a subscription already.'
  const { onClose, keyboard, plan } = await open(
    { client: aClient() },
    { status: 409, body: { title: 'Conflict', detail } },
  )
  await keyboard.click(plan('Basic'))
  await keyboard.click(screen.getByRole('button', { name: t.startPlan }))
  expect(await screen.findByText(detail)).toBeVisible()
  expect(onClose).not.toHaveBeenCalled()
})
