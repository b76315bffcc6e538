import { screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'

import { Sessions } from '@/components/settings/Sessions'
import { toast } from '@/lib/toast'
import type { SessionInfo } from '@/services/types'
import { held, page, serve } from '@/test/backend'
import { show } from '@/test/render'
import { en } from '@/text/en'

const t = en.settings

const session = (change: Partial<SessionInfo>): SessionInfo => ({
  id: 'session-1',
  current: false,
  user_agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  address: '198.51.100.1',
  created_at: '2026-08-01T00:00:00Z',
  last_used_at: '2026-08-01T00:00:00Z',
  ...change,
})
const here = session({ current: true })
const phone = session({
  id: 'session-2',
  address: '198.51.100.2',
  user_agent:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1',
})
const unknown = session({ id: 'session-3', address: '198.51.100.3', user_agent: 'robot/1.0' })

async function open(end: Parameters<typeof serve>[0] = {}) {
  let listed = [here, phone, unknown]
  const asked = serve({
    'GET /auth/sessions': () => page(listed),
    'DELETE /auth/sessions/session-2': () => {
      listed = [here, unknown]
      return { status: 204 }
    },
    ...end,
  })
  const { keyboard } = show(<Sessions />)
  await screen.findByText(t.current)
  const ended = () => asked.filter(({ method }) => method === 'DELETE').map(({ path }) => path)
  return { keyboard, ended }
}
const row = ({ address }: SessionInfo) => screen.getByText(address, { exact: false }).closest('li')!
const ending = (of: SessionInfo) => within(row(of)).queryByRole('button', { name: t.endSession })

it('says where each is, and keeps what it cannot read at hand', async () => {
  await open()
  expect(row(here)).toHaveTextContent(t.on('Firefox', 'Linux'))
  expect(row(phone)).toHaveTextContent(t.on('Safari', 'iOS'))
  expect(row(unknown)).toHaveTextContent(t.unknownDevice)
  expect(within(row(unknown)).getByTitle('robot/1.0')).toBeVisible()
})

it('marks the one in use, and does not let one end it by mistake', async () => {
  await open()
  expect(screen.getAllByText(t.current)).toHaveLength(1)
  expect(row(here)).toHaveTextContent(t.current)
  expect(ending(here)).toBeNull()
  expect(ending(phone)).toBeEnabled()
  expect(ending(unknown)).toBeEnabled()
})

it('ends the one whose button it is, says so, and lists it no more', async () => {
  const said = vi.spyOn(toast, 'success')
  const { keyboard, ended } = await open()
  await keyboard.click(ending(phone)!)
  await waitFor(() => expect(screen.queryByText(phone.address, { exact: false })).toBeNull())
  expect(ended()).toEqual(['/auth/sessions/session-2'])
  expect(said).toHaveBeenCalledWith(t.sessionEnded)
  expect(row(unknown)).toBeVisible()
})

it('asks once, however often one clicks, and leaves the other rows free', async () => {
  const answer = held({ status: 204 })
  const { keyboard, ended } = await open({ 'DELETE /auth/sessions/session-2': answer.handler })
  await keyboard.click(ending(phone)!)
  await waitFor(() => expect(ending(phone)).toHaveAttribute('aria-busy', 'true'))
  expect(ending(unknown)).not.toHaveAttribute('aria-busy')
  await keyboard.click(ending(phone)!)
  answer.release()
  await waitFor(() => expect(ending(phone)).not.toHaveAttribute('aria-busy'))
  expect(ended()).toEqual(['/auth/sessions/session-2'])
})

it('says that the server could not end one, and at once, while it still reads the list anew', async () => {
  const [good, bad] = [vi.spyOn(toast, 'success'), vi.spyOn(toast, 'error')]
  let refused = false
  const { keyboard } = await open({
    'GET /auth/sessions': () => (refused ? held({}).handler() : page([here, phone])),
    'DELETE /auth/sessions/session-2': () => {
      refused = true
      return { status: 403, body: { title: 'Forbidden' } }
    },
  })
  await keyboard.click(ending(phone)!)
  await waitFor(() => expect(bad).toHaveBeenCalledWith(en.errors.forbidden))
  expect(good).not.toHaveBeenCalled()
  expect(row(phone)).toBeVisible()
})

it('says that the list cannot be read, and reads it when asked again', async () => {
  let broken = true
  serve({
    'GET /auth/sessions': () => (broken ? { status: 403, body: { title: 'Forbidden' } } : page([here])),
  })
  const { keyboard } = show(<Sessions />)
  expect(await screen.findByText(en.errors.forbidden)).toBeVisible()
  broken = false
  await keyboard.click(screen.getByRole('button', { name: en.common.retry }))
  expect(await screen.findByText(t.current)).toBeVisible()
  expect(screen.queryByText(en.errors.forbidden)).toBeNull()
})
