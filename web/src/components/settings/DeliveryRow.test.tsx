import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'

import { DeliveryRow } from '@/components/settings/DeliveryRow'
import { toast } from '@/lib/toast'
import type { Attempt, Delivery, Webhook } from '@/services/types'
import { held, serve, type Answer } from '@/test/backend'
import { show } from '@/test/render'
import { aWebhook } from '@/test/samples'
import { en } from '@/text/en'
import { administration } from '@/text/en/administration'

const t = administration.webhooks

// As the page does that loads them.
beforeAll(() => Object.assign(en, administration))

const attempt = (change: Partial<Attempt> = {}): Attempt => ({
  at: '2026-11-23T10:00:00Z',
  status: 500,
  duration_ms: 1234,
  error: 'the receiver answered 500',
  response: null,
  url: 'https://example.com/hook',
  signature: 'v1,c2lnbmVk',
  ...change,
})
const aDelivery = (change: Partial<Delivery> = {}): Delivery => ({
  id: 'delivery-1',
  event_id: 'event-1',
  event_type: 'call.ended',
  status: 'failed',
  attempt_count: 1,
  attempts: [attempt()],
  next_attempt_at: null,
  delivered_at: null,
  created_at: '2026-11-23T09:59:00Z',
  payload: { type: 'call.ended' },
  ...change,
})
const inTwoHours = () => new Date(Date.now() + 2.1 * 60 * 60 * 1000).toISOString()

const path = 'POST /settings/webhooks/hook-0/deliveries/delivery-1/replay'
const replay = () => screen.queryByRole('button', { name: t.replay })

function open(
  delivery: Partial<Delivery> = {},
  webhook: Partial<Webhook> = {},
  answer: () => Answer | Promise<Answer> = () => ({ status: 202 }),
) {
  const asked = serve({ [path]: answer })
  const shown = show(<DeliveryRow webhook={aWebhook(webhook)} delivery={aDelivery(delivery)} />)
  return { ...shown, asked: () => asked.map(({ method, path }) => `${method} ${path}`) }
}

it.each(['delivered', 'failed'] as const)('delivers once more what is %s, and says so', async (status) => {
  const said = vi.spyOn(toast, 'success')
  const { keyboard, asked } = open({ status })
  expect(screen.getByText(t.deliveryStatuses[status])).toBeVisible()
  await keyboard.click(replay()!)
  await waitFor(() => expect(said).toHaveBeenCalledWith(t.replayed))
  expect(asked()).toEqual([path])
})

it('delivers it once more a single time, however often one clicks', async () => {
  const answer = held({ status: 202 })
  const { keyboard, asked } = open({}, {}, answer.handler)
  await keyboard.click(replay()!)
  await waitFor(() => expect(replay()).toHaveAttribute('aria-busy', 'true'))
  await keyboard.click(replay()!)
  answer.release()
  await waitFor(() => expect(replay()).not.toHaveAttribute('aria-busy'))
  expect(asked()).toEqual([path])
})

it('says why it is not delivered once more', async () => {
  const [good, bad] = [vi.spyOn(toast, 'success'), vi.spyOn(toast, 'error')]
  const { keyboard } = open({}, {}, () => ({ status: 404, body: { title: 'Not Found' } }))
  await keyboard.click(replay()!)
  await waitFor(() => expect(bad).toHaveBeenCalledWith(en.errors.notFound))
  expect(good).not.toHaveBeenCalled()
})

it('does not offer to replay what is still to be delivered', () => {
  open({ status: 'pending' })
  expect(screen.getByText(t.deliveryStatuses.pending)).toBeVisible()
  expect(replay()).toBeNull()
})

it('replays nothing to an endpoint that is disabled', () => {
  open({}, { status: 'disabled' })
  expect(replay()).toBeDisabled()
})

it('says when it is tried again', () => {
  open({ status: 'pending', next_attempt_at: inTwoHours() })
  expect(screen.getByText(/next attempt/)).toHaveTextContent(t.next('in 2 hr.'))
})

it.each<[string, Partial<Delivery>]>([
  ['no attempt has failed yet', { status: 'pending', attempts: [] }],
  ['it was given up', { status: 'failed' }],
])('speaks of no next attempt where %s', (_name, change) => {
  open({ next_attempt_at: inTwoHours(), ...change })
  expect(screen.queryByText(/next attempt/)).toBeNull()
})

it('calls the event by its name, and one it does not know by its own', () => {
  open()
  expect(screen.getByText(t.eventNames['call.ended']!)).toBeVisible()
  open({ event_type: 'call.dreamt' })
  expect(screen.getByText('call.dreamt')).toBeVisible()
})

it('lists each attempt with its answer, its duration and what went wrong', () => {
  const unanswered = attempt({ at: '2026-11-23T10:05:00Z', status: null, error: 'the receiver is silent' })
  const right = attempt({ at: '2026-11-23T10:10:00Z', status: 200, duration_ms: 8, error: null })
  open({ status: 'delivered', attempts: [attempt(), unanswered, right] })
  expect(screen.getByText(t.attempts(3))).toBeVisible()
  const rows = screen.getAllByRole('row', { hidden: true }).slice(1)
  const cells = rows.map((row) =>
    within(row)
      .getAllByRole('cell', { hidden: true })
      .slice(1)
      .map(({ textContent }) => textContent),
  )
  expect(cells).toEqual([
    ['500', t.milliseconds('1,234'), 'the receiver answered 500'],
    [en.common.none, t.milliseconds('1,234'), 'the receiver is silent'],
    ['200', t.milliseconds('8'), en.common.none],
  ])
})
