import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'

import { Notifications } from '@/components/settings/Notifications'
import { toast } from '@/lib/toast'
import type { NotificationPreference } from '@/services/types'
import { held, page, serve } from '@/test/backend'
import { show } from '@/test/render'
import { user } from '@/test/samples'
import { en } from '@/text/en'
import { administration } from '@/text/en/administration'

const t = administration.notifications

// As the page does that loads them.
beforeAll(() => Object.assign(en, administration))

const stored: NotificationPreference[] = [
  { event: 'call_missed', delivery: 'daily' },
  { event: 'invoice_paid', delivery: 'now' },
]

const row = (event: NotificationPreference['event']) =>
  within(screen.getByRole('radiogroup', { name: t.events[event].name }))
const choice = (event: NotificationPreference['event'], delivery: NotificationPreference['delivery']) =>
  row(event).getByRole('radio', { name: t.deliveries[delivery] })

async function open(put: Parameters<typeof serve>[0][string]) {
  let read = false
  // Held back, so that what is seen after a choice is not what the server says anew.
  const anew = held(page(stored))
  const asked = serve({
    'GET /settings/notifications': () => {
      if (read) return anew.handler()
      read = true
      return page(stored)
    },
    'PUT /settings/notifications': put,
  })
  const { keyboard } = show(<Notifications />)
  await screen.findByText(t.events.call_missed.text)
  const sent = () => asked.filter(({ method }) => method === 'PUT').map(({ body }) => body)
  return { keyboard, sent }
}

it('shows of each event how it is told, and nothing of those the server does not list', async () => {
  await open(() => page([]))
  expect(screen.getAllByRole('radiogroup')).toHaveLength(2)
  expect(choice('call_missed', 'daily')).toBeChecked()
  expect(choice('invoice_paid', 'now')).toBeChecked()
  expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(2)
})

it('says to which address, and at which clock the daily mail comes', async () => {
  await open(() => page([]))
  expect(screen.getByText(t.intro(user.email))).toBeVisible()
  expect(screen.getByText(t.daily('America/New York'))).toBeVisible()
})

it('sends the choice of the row it was made in, and shows it before the server has answered', async () => {
  const answer = held(page([]))
  const { keyboard, sent } = await open(answer.handler)
  await keyboard.click(choice('invoice_paid', 'off'))
  await waitFor(() => expect(choice('invoice_paid', 'off')).toBeChecked())
  expect(choice('call_missed', 'daily')).toBeChecked()
  await waitFor(() => expect(sent()).toEqual([{ items: [{ event: 'invoice_paid', delivery: 'off' }] }]))
  answer.release()
})

it('takes the choice back when the server refuses it, and says why', async () => {
  const said = vi.spyOn(toast, 'error')
  const answer = held({ status: 403, body: { title: 'Forbidden' } })
  const { keyboard } = await open(answer.handler)
  await keyboard.click(choice('call_missed', 'now'))
  await waitFor(() => expect(choice('call_missed', 'now')).toBeChecked())
  answer.release()
  await waitFor(() => expect(choice('call_missed', 'daily')).toBeChecked())
  await waitFor(() => expect(said).toHaveBeenCalledWith(en.errors.forbidden))
})

it('says that the choices cannot be read, rather than that there are none', async () => {
  let broken = true
  serve({
    'GET /settings/notifications': () =>
      broken ? { status: 403, body: { title: 'Forbidden' } } : page(stored),
  })
  const { keyboard } = show(<Notifications />)
  expect(await screen.findByText(en.errors.forbidden)).toBeVisible()
  broken = false
  await keyboard.click(screen.getByRole('button', { name: en.common.retry }))
  expect(await screen.findByText(t.events.call_missed.text)).toBeVisible()
})
