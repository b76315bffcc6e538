import { act, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'

import { useNotifications, useSaveNotification } from '@/hooks/useNotifications'
import type { NotificationPreference } from '@/services/types'
import { held, page, serve } from '@/test/backend'
import { showHook } from '@/test/render'

const stored: NotificationPreference[] = [
  { event: 'call_missed', delivery: 'daily' },
  { event: 'invoice_paid', delivery: 'now' },
]

async function shown(put: Parameters<typeof serve>[0][string]) {
  const log = serve({ 'GET /settings/notifications': () => page(stored), 'PUT /settings/notifications': put })
  const { result } = showHook(() => ({ list: useNotifications(), save: useSaveNotification() }))
  await waitFor(() => expect(result.current.list.data).toEqual(stored))
  return { result, log, deliveries: () => result.current.list.data?.map(({ delivery }) => delivery) }
}

it('shows a choice before the server has it, and sends no other', async () => {
  const answer = held({ body: { items: [] } })
  const { result, log, deliveries } = await shown(answer.handler)
  act(() => result.current.save.mutate({ event: 'call_missed', delivery: 'off' }))
  await waitFor(() => expect(deliveries()).toEqual(['off', 'now']))
  expect(result.current.save.isPending).toBe(true)
  await waitFor(() =>
    expect(log.at(-1)?.body).toEqual({ items: [{ event: 'call_missed', delivery: 'off' }] }),
  )
  act(() => answer.release())
  await waitFor(() => expect(result.current.save.isSuccess).toBe(true))
})

it('takes back what the server refuses, and leaves the choice beside it', async () => {
  const refusal = held({ status: 422, body: { title: 'Not valid' } })
  const other = held({ body: { items: [] } })
  const { result, deliveries } = await shown(({ body }) =>
    JSON.stringify(body).includes('call_missed') ? refusal.handler() : other.handler(),
  )
  act(() => result.current.save.mutate({ event: 'call_missed', delivery: 'off' }))
  act(() => result.current.save.mutate({ event: 'invoice_paid', delivery: 'daily' }))
  await waitFor(() => expect(deliveries()).toEqual(['off', 'daily']))
  act(() => refusal.release())
  await waitFor(() => expect(deliveries()).toEqual(['daily', 'daily']))
  act(() => other.release())
})
