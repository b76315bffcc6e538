import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'

import { ClientPlans } from '@/components/billing/ClientPlans'
import { toast } from '@/lib/toast'
import type { Role, Subscription } from '@/services/types'
import { page, serve } from '@/test/backend'
import { show } from '@/test/render'
import { aSubscription } from '@/test/samples'
import { en } from '@/text/en'
import { billing } from '@/text/en/billing'

const t = billing.billing

// As the page does that loads them.
beforeAll(() => Object.assign(en, billing))

const bell = aSubscription()
const quill = aSubscription({
  id: 'subscription-2',
  client_id: 'client-2',
  client_name: 'Quill Law',
  plan_name: 'Plus',
  status: 'past_due',
  cancel_at: '2026-12-01T05:00:00Z',
})

function open(subscriptions: Subscription[], role: Role = 'owner') {
  const asked = serve({
    'GET /clients': () => page([]),
    'GET /subscriptions': () => page(subscriptions),
    'GET /subscriptions/plans': () => page([]),
    'POST /subscriptions/resume': () => ({ body: { ...quill, cancel_at: null } }),
  })
  const { keyboard } = show(<ClientPlans />, { role, withClients: true })
  const pick = async (name: string, item: string) => {
    await keyboard.click(screen.getByRole('button', { name: t.actionsFor(name) }))
    await keyboard.click(screen.getByRole('menuitem', { name: item }))
  }
  return { asked, keyboard, pick }
}
const row = (name: string) => screen.findByRole('row', { name: new RegExp(name) })

it('lists the plans of clients with what each comes to, and leads to the client', async () => {
  const { asked } = open([bell, quill])
  const shown = await row('Trattoria Bell')
  expect(shown).toHaveTextContent('$104.95')
  expect(shown).toHaveTextContent(`$99.00 ${t.perInterval.month}`)
  expect(within(shown).getByRole('link')).toHaveAttribute('href', '/clients/client-1')
  expect(within(shown).queryByText(t.statuses.active)).toBeNull()
  expect(asked.find(({ path }) => path === '/subscriptions')?.query.subject).toBe('client')
})

it('says of one that is canceled when it ends, and of one unpaid that it is', async () => {
  open([bell, quill])
  const shown = await row('Quill Law')
  expect(shown).toHaveTextContent(t.atPeriodEnd('Dec 1, 2026'))
  expect(within(shown).getByText(t.statuses.past_due)).toBeVisible()
})

it('cancels the plan of the row it was picked in', async () => {
  const { pick } = open([quill, bell])
  await row('Trattoria Bell')
  await pick('Trattoria Bell', t.cancelPlan)
  const title = t.cancelTitle('Basic', 'Trattoria Bell')
  expect(await screen.findByRole('alertdialog', { name: title })).toBeVisible()
})

it('changes the plan of the row it was picked in', async () => {
  const { pick } = open([bell, quill])
  await row('Quill Law')
  await pick('Quill Law', t.changePlan)
  expect(await screen.findByRole('dialog', { name: t.planFor('Quill Law') })).toBeVisible()
})

it('cancels none twice, but takes a cancellation back', async () => {
  const said = vi.spyOn(toast, 'success')
  const { asked, keyboard } = open([quill])
  await row('Quill Law')
  await keyboard.click(screen.getByRole('button', { name: t.actionsFor('Quill Law') }))
  expect(screen.queryByRole('menuitem', { name: t.cancelPlan })).toBeNull()
  await keyboard.click(screen.getByRole('menuitem', { name: t.keepPlan }))
  await waitFor(() => expect(said).toHaveBeenCalledWith(t.kept('Plus')))
  expect(asked.find(({ path }) => path === '/subscriptions/resume')?.body).toEqual({ client_id: 'client-2' })
})

it('lets nobody but an owner add or change plans', async () => {
  open([bell], 'admin')
  await row('Trattoria Bell')
  expect(screen.queryByRole('button')).toBeNull()
})

it.each<[Role, number]>([
  ['owner', 1],
  ['admin', 0],
])('offers a first plan once, and only to who may add it: %s', async (role, offers) => {
  open([], role)
  expect(await screen.findByText(t.noClientPlans)).toBeVisible()
  expect(screen.queryAllByRole('button', { name: t.addClientPlan })).toHaveLength(offers)
  expect(screen.queryByRole('table')).toBeNull()
})
