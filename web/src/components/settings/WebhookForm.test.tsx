import { screen, waitFor } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'

import { WebhookForm } from '@/components/settings/WebhookForm'
import { toast } from '@/lib/toast'
import type { Webhook } from '@/services/types'
import { serve, type Answer } from '@/test/backend'
import { show } from '@/test/render'
import { aWebhook } from '@/test/samples'
import { en } from '@/text/en'
import { administration } from '@/text/en/administration'

const t = administration.webhooks

// As the page does that loads them.
beforeAll(() => Object.assign(en, administration))

function open(answer: Answer, webhook?: Webhook) {
  const asked = serve({
    'POST /settings/webhooks': () => answer,
    'PATCH /settings/webhooks/hook-0': () => answer,
  })
  const [onCreated, onClose] = [vi.fn(), vi.fn()]
  const { keyboard } = show(<WebhookForm webhook={webhook} onCreated={onCreated} onClose={onClose} />)
  const url = screen.getByLabelText(t.url)
  const event = (name: string) => screen.getByRole('checkbox', { name: t.eventNames[name] })
  const submit = () =>
    keyboard.click(screen.getByRole('button', { name: webhook ? en.common.save : t.create }))
  return { asked, onCreated, onClose, keyboard, url, event, submit }
}

it('adds an endpoint with the events chosen, and hands its secret on', async () => {
  const { asked, onCreated, onClose, keyboard, url, event, submit } = open({
    status: 201,
    body: { id: 'hook-1', secret: 'whsec_1', webhook: aWebhook() },
  })
  await keyboard.type(url, ' https://example.com/hook ')
  await keyboard.type(screen.getByLabelText(t.description), 'Our CRM')
  await keyboard.click(event('invoice.paid'))
  await keyboard.click(event('call.ended'))
  await submit()
  await waitFor(() => expect(onCreated).toHaveBeenCalledWith('whsec_1'))
  expect(asked.map(({ body }) => body)).toEqual([
    { url: 'https://example.com/hook', description: 'Our CRM', events: ['call.ended', 'invoice.paid'] },
  ])
  expect(onClose).toHaveBeenCalledOnce()
})

it('changes one that is there, and tells of no secret', async () => {
  const said = vi.spyOn(toast, 'success')
  const { asked, onCreated, onClose, keyboard, url, event, submit } = open({ body: {} }, aWebhook())
  expect(url).toHaveValue('https://example.com/hook')
  expect(event('call.ended')).toBeChecked()
  await keyboard.click(event('call.started'))
  await submit()
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce())
  expect(asked.map(({ method, body }) => [method, body])).toEqual([
    ['PATCH', { url: 'https://example.com/hook', description: '', events: ['call.started', 'call.ended'] }],
  ])
  expect(said).toHaveBeenCalledWith(t.saved)
  expect(onCreated).not.toHaveBeenCalled()
})

it.each(['', 'example.com/hook', 'ftp://example.com/', 'javascript:alert(1)'])(
  'sends nothing to "%s", nor without an event',
  async (typed) => {
    const { asked, keyboard, url, submit } = open({ body: {} })
    if (typed) await keyboard.type(url, typed)
    await submit()
    await waitFor(() => expect(url).toHaveAccessibleDescription(`${t.urlInvalid} ${t.urlHint}`))
    expect(screen.getByRole('group', { name: t.events })).toHaveAccessibleDescription(t.eventNeeded)
    expect(asked).toEqual([])
  },
)

it('shows at the address what the server has against it', async () => {
  const errors = [{ field: 'url', message: 'must not lead into a private network' }]
  const { onClose, keyboard, url, event, submit } = open({ status: 422, body: { title: 'Invalid', errors } })
  await keyboard.type(url, 'https://10.0.0.1/')
  await keyboard.click(event('call.ended'))
  await submit()
  await waitFor(() =>
    expect(url).toHaveAccessibleDescription(`Must not lead into a private network. ${t.urlHint}`),
  )
  expect(url).toHaveFocus()
  expect(onClose).not.toHaveBeenCalled()
})
