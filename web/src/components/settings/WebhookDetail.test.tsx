import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'

import { WebhookDetail } from '@/components/settings/WebhookDetail'
import { toast } from '@/lib/toast'
import type { Delivery, Webhook } from '@/services/types'
import { page, serve } from '@/test/backend'
import { show } from '@/test/render'
import { aWebhook } from '@/test/samples'
import { en } from '@/text/en'
import { administration } from '@/text/en/administration'

const t = administration.webhooks
const path = '/settings/webhooks/hook-0'
const noon = '2026-11-20T17:00:00Z'
const delivery: Delivery = {
  id: 'delivery-1',
  event_id: 'event-1',
  event_type: 'call.ended',
  status: 'failed',
  attempt_count: 0,
  attempts: [],
  next_attempt_at: null,
  delivered_at: null,
  created_at: noon,
  payload: {},
}

// As the page does that loads them.
beforeAll(() => Object.assign(en, administration))

async function open(
  change: Partial<Webhook> = {},
  deliveries = [delivery],
  routes: Parameters<typeof serve>[0] = {},
) {
  const asked = serve({
    [`GET ${path}`]: () => ({ body: aWebhook(change) }),
    [`GET ${path}/deliveries`]: () => page(deliveries),
    ...routes,
  })
  const { keyboard } = show(<WebhookDetail id="hook-0" />)
  await screen.findByText(deliveries.length > 0 ? t.deliveryStatuses.failed : t.noDeliveries)
  return { keyboard, sent: () => asked.filter(({ method }) => method !== 'GET').map(({ path }) => path) }
}
const replayAll = () => screen.getByRole('button', { name: t.replayFailed })

it('warns since when nothing gets through', async () => {
  await open({ failing_since: noon })
  expect(screen.getByText(/Nothing has got through/)).toHaveTextContent(/Nov 20.*12:00 PM/)
})

it('says why the server gave an endpoint up', async () => {
  await open({ status: 'disabled', disabled_reason: 'it failed for 3 days', failing_since: noon })
  expect(screen.getByText(t.disabledBecause('it failed for 3 days'))).toBeVisible()
  expect(screen.queryByText(/Nothing has got through/)).toBeNull()
})

it.each<[string, Partial<Webhook>]>([
  ['one that somebody disabled', { status: 'disabled', disabled_reason: 'by hand' }],
  ['one that was disabled and is told again', { disabled_reason: 'it failed for 3 days' }],
])('raises no alarm over %s', async (_name, change) => {
  await open(change)
  expect(screen.queryByText(/It was disabled/)).toBeNull()
  expect(screen.queryByText(/Nothing has got through/)).toBeNull()
})

it('says until when the former secret holds', async () => {
  await open({ previous_secret_expires_at: noon })
  expect(screen.getByText(/The secret before this one/)).toHaveTextContent(/Nov 20.*12:00 PM/)
})

it('speaks of no former secret where none holds', async () => {
  await open()
  expect(screen.queryByText(/The secret before this one/)).toBeNull()
})

it('names the events it is told, and one it does not know as it is', async () => {
  await open({ events: ['client.created', 'client.dreamt'] }, [])
  expect(screen.getByText(t.eventNames['client.created']!)).toBeVisible()
  expect(screen.getByText('client.dreamt')).toBeVisible()
})

it('tries all again that failed, and says how many they are', async () => {
  const said = vi.spyOn(toast, 'success')
  const replay = `${path}/deliveries/replay-failed`
  const { keyboard, sent } = await open({}, [delivery], {
    [`POST ${replay}`]: () => ({ body: { replayed: 12 } }),
  })
  await keyboard.click(replayAll())
  await waitFor(() => expect(said).toHaveBeenCalledWith(t.replayedAll(12)))
  expect(sent()).toEqual([replay])
})

it('says why they are not tried again', async () => {
  const said = vi.spyOn(toast, 'error')
  const { keyboard } = await open({}, [delivery], {
    [`POST ${path}/deliveries/replay-failed`]: () => ({ status: 403, body: { title: 'Forbidden' } }),
  })
  await keyboard.click(replayAll())
  await waitFor(() => expect(said).toHaveBeenCalledWith(en.errors.forbidden))
})

it('tries nothing again to an endpoint that is disabled', async () => {
  await open({ status: 'disabled' })
  expect(replayAll()).toBeDisabled()
  expect(within(screen.getByRole('list', { name: t.deliveries })).getAllByRole('listitem')).toHaveLength(1)
})

it('has nothing to try again before the first delivery', async () => {
  await open({}, [])
  expect(replayAll()).toBeDisabled()
})
