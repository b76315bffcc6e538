import { focusManager } from '@tanstack/react-query'
import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import ClientDialog from '@/components/clients/ClientDialog'
import { page, serve, type Answer } from '@/test/backend'
import { show } from '@/test/render'
import { aClient } from '@/test/samples'
import { en } from '@/text/en'

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => {
  vi.useRealTimers()
  focusManager.setFocused(undefined)
})

const bell = aClient()
const name = () => screen.getByLabelText(en.clients.name)
const is = (client: typeof bell, etag: string): Answer => ({ body: client, headers: { etag } })

/** The dialog is open; what the server holds can change behind it. */
async function open() {
  const onClose = vi.fn()
  let stored = is(bell, '"v1"')
  const log = serve({
    'GET /clients': () => page([bell]),
    'GET /voices': () => page([]),
    'GET /clients/client-1': () => stored,
    'PUT /clients/client-1': ({ headers }) =>
      headers.get('If-Match') === stored.headers?.etag
        ? is(bell, '"v9"')
        : { status: 412, body: { title: 'Precondition Failed' } },
  })
  const { keyboard } = show(<ClientDialog client={bell} onClose={onClose} />, { withClients: true })
  await waitFor(() => expect(name()).toBeVisible())
  const reads = () =>
    log.filter(({ method, path }) => method === 'GET' && path === '/clients/client-1').length
  /** One comes back to the tab after a while, and everything is read again. */
  const comeBack = async (answer: Answer) => {
    stored = answer
    const before = reads()
    vi.setSystemTime(Date.now() + 60_000)
    act(() => focusManager.setFocused(false))
    act(() => focusManager.setFocused(true))
    await waitFor(() => expect(reads()).toBeGreaterThan(before))
  }
  const save = () => keyboard.click(screen.getByRole('button', { name: en.common.save }))
  return { keyboard, log, comeBack, save, onClose }
}

it('does not undo what a colleague saved while the form was open, also once that was read', async () => {
  const { keyboard, log, comeBack, save, onClose } = await open()
  await comeBack(is({ ...bell, email: 'new@bell.test' }, '"v2"'))
  await keyboard.type(name(), ' & Sons')
  await save()
  expect(await screen.findByText(en.errors.conflict)).toBeVisible()
  expect(log.find(({ method }) => method === 'PUT')?.headers.get('If-Match')).toBe('"v1"')
  expect(onClose).not.toHaveBeenCalled()
})

it('keeps what was typed while the client cannot be read again', async () => {
  const { keyboard, comeBack } = await open()
  await keyboard.type(name(), ' & Sons')
  await comeBack({ status: 403, body: {} })
  await waitFor(() => expect(name()).toHaveValue('Trattoria Bell & Sons'))
  expect(screen.queryByText(en.errors.title)).toBeNull()
})
