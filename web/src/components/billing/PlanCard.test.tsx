import { screen, waitFor } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'

import { PlanCard } from '@/components/billing/PlanCard'
import { toast } from '@/lib/toast'
import type { Role, Subscription } from '@/services/types'
import { page, serve, type Answer } from '@/test/backend'
import { show } from '@/test/render'
import { aSubscription } from '@/test/samples'
import { en } from '@/text/en'
import { billing } from '@/text/en/billing'

const t = billing.billing

// As the page does that loads them.
beforeAll(() => Object.assign(en, billing))

const own = (change: Partial<Subscription> = {}): Answer => ({
  body: aSubscription({
    subject: 'account',
    client_id: null,
    client_name: null,
    plan_name: 'Agency',
    ...change,
  }),
})
const none: Answer = { status: 404, body: { title: 'Not Found' } }

function open(answer: Answer, role: Role = 'owner', resumed: Answer = own()) {
  let current = answer
  serve({
    'GET /clients': () => page([]),
    'GET /subscriptions/current': () => current,
    'POST /subscriptions/resume': () => (current = resumed),
    'GET /subscriptions/plans': () => page([]),
  })
  return show(<PlanCard />, { role, withClients: true })
}
const button = (name: string) => screen.queryByRole('button', { name })

it('shows the plan, its price, its period and what it comes to', async () => {
  open(own())
  expect(await screen.findByText('Agency')).toBeVisible()
  expect(screen.getByText(`$99.00 ${t.perInterval.month}`)).toBeVisible()
  expect(screen.getByText(new RegExp(`^${t.calls(90)}`))).toHaveTextContent(/Nov 1.*30, 2026/)
  expect(screen.getByText('$104.95')).toBeVisible()
  expect(screen.queryByText(/Free until/)).toBeNull()
  expect(screen.queryByText(/^Ends on/)).toBeNull()
})

it('lets an owner change the own plan, not a client’s', async () => {
  const { keyboard } = open(own())
  await screen.findByText('Agency')
  await keyboard.click(button(t.changePlan)!)
  expect(await screen.findByRole('dialog', { name: t.planFor(t.you) })).toBeVisible()
})

it('asks an owner before it cancels', async () => {
  const { keyboard } = open(own())
  await screen.findByText('Agency')
  await keyboard.click(button(t.cancelPlan)!)
  expect(await screen.findByRole('alertdialog', { name: t.cancelTitle('Agency', t.you) })).toBeVisible()
})

const ending = own({ cancel_at: '2026-12-01T05:00:00Z' })

it('says when a canceled plan ends, and offers to keep it, not a second cancellation', async () => {
  const { keyboard } = open(ending)
  expect(await screen.findByText(t.endsOn('Dec 1, 2026'))).toBeVisible()
  expect(button(t.cancelPlan)).toBeNull()
  expect(button(t.changePlan)).toBeEnabled()
  await keyboard.click(button(t.keepPlan)!)
  await waitFor(() => expect(screen.queryByText(t.endsOn('Dec 1, 2026'))).toBeNull())
})

it('tells everybody when it ends, and leaves it to an owner to keep it', async () => {
  open(ending, 'admin')
  expect(await screen.findByText(t.endsOn('Dec 1, 2026'))).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
})

it('says so where the plan has ended meanwhile', async () => {
  const said = vi.spyOn(toast, 'error')
  const { keyboard } = open(ending, 'owner', none)
  await keyboard.click(await screen.findByRole('button', { name: t.keepPlan }))
  await waitFor(() => expect(said).toHaveBeenCalled())
})

it.each<[string, Partial<Subscription>, boolean]>([
  ['says until when a trial is free', { status: 'trialing' }, true],
  ['speaks of no trial that is over', { status: 'active' }, false],
])('%s', async (_name, change, said) => {
  open(own({ trial_ends_at: '2026-12-01T05:00:00Z', ...change }))
  await screen.findByText('Agency')
  expect(screen.queryAllByText(t.trialUntil('Dec 1, 2026'))).toHaveLength(said ? 1 : 0)
})

it('offers nobody but an owner to change or cancel the plan', async () => {
  open(own(), 'admin')
  await screen.findByText('Agency')
  expect(screen.queryByRole('button')).toBeNull()
})

it('lets an owner choose a first plan', async () => {
  const { keyboard } = open(none)
  expect(await screen.findByText(t.noPlan)).toBeVisible()
  expect(button(t.cancelPlan)).toBeNull()
  await keyboard.click(button(t.choosePlan)!)
  expect(await screen.findByRole('dialog', { name: t.planFor(t.you) })).toBeVisible()
})

it('tells everybody else whom to ask for one', async () => {
  open(none, 'admin')
  expect(await screen.findByText(t.ownerOnly)).toBeVisible()
  expect(button(t.choosePlan)).toBeNull()
})

it('takes a failure for no missing plan', async () => {
  open({ status: 403, body: { title: 'Forbidden' } })
  expect(await screen.findByText(en.errors.forbidden)).toBeVisible()
  expect(screen.queryByText(t.noPlanTitle)).toBeNull()
  expect(button(t.cancelPlan)).toBeDisabled()
  expect(button(t.changePlan)).toBeDisabled()
})
