import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'

import FirstRunGuide from '@/components/dashboard/FirstRunGuide'
import { toast } from '@/lib/toast'
import type { Client, Role } from '@/services/types'
import { page, serve, type Answer } from '@/test/backend'
import { show } from '@/test/render'
import { aCall, aClient } from '@/test/samples'
import { en } from '@/text/en'
import { administration } from '@/text/en/administration'

const t = en.guide
const secret = 'fd_live_0123456789abcdef'
const aKey = { id: 'key-1', name: 'First key', prefix: 'fd_live_0123', scopes: ['calls:write'], key: secret }

// As the page does that loads them.
beforeAll(() => Object.assign(en, administration))

type Options = { client?: Client; role?: Role; key?: Answer; calls?: Answer }

function open({ client, role, key = { status: 201, body: aKey }, calls = page([]) }: Options = {}) {
  const asked = serve({ 'GET /calls': () => calls, 'POST /settings/api-keys': () => key })
  const [onAddClient, onImport] = [vi.fn(), vi.fn()]
  const guide = <FirstRunGuide client={client} onAddClient={onAddClient} onImport={onImport} />
  const { keyboard } = show(guide, { role })
  const steps = () =>
    screen
      .getAllByRole('listitem')
      .filter((step) => step.getAttribute('aria-current'))
      .map((step) => within(step).getByRole('heading').textContent)
  const press = (name: string) => keyboard.click(screen.getByRole('button', { name }))
  return { asked, onAddClient, onImport, steps, press }
}

it('begins with a client and shows nothing that comes after', async () => {
  const { steps, press, onAddClient } = open()
  expect(steps()).toEqual([t.client])
  expect(screen.getByText(t.progress(0, 4))).toBeVisible()
  expect(screen.queryByText(/^curl/)).toBeNull()
  await press(en.clients.add)
  expect(onAddClient).toHaveBeenCalledOnce()
})

it('goes on to a key that may log calls and nothing else, and shows it this once', async () => {
  const { asked, steps, press, onImport } = open({ client: aClient() })
  expect(steps()).toEqual([t.key, t.call])
  await press(t.createKey)
  expect(await screen.findByText(secret)).toBeVisible()
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
    name: t.keyName,
    scopes: ['calls:write'],
  })
  expect(screen.getByText(t.progress(2, 4))).toBeVisible()
  expect(screen.getByText(administration.apiKeys.createdText)).toBeVisible()
  await press(t.importFile)
  expect(onImport).toHaveBeenCalledOnce()
})

type Sent = { client_id: string; transcript: { text: string }[] }

it('has a command to copy that logs a call with the key, which is seen shortened', async () => {
  const { press } = open({ client: aClient({ name: "Joe's Diner" }) })
  await press(t.createKey)
  const shown = (await screen.findByText(/^curl/)).textContent
  expect(shown).toContain('Bearer fd_live_0123…')
  expect(shown).not.toContain(secret)
  await press(t.copyCurl)
  const copied = await navigator.clipboard.readText()
  expect(copied).toContain(`'Authorization: Bearer ${secret}'`)
  // What the shell hands on: an apostrophe of the name would end it.
  const body = JSON.parse(/-d '([^']*)'$/.exec(copied)![1]!) as Sent
  expect(body.client_id).toBe('client-1')
  expect(body.transcript[0]!.text).toContain('Joe’s Diner')
})

it('signs the command as the user where there is no key', async () => {
  const { press } = open({ client: aClient() })
  expect(screen.getByText(t.curlHint)).toBeVisible()
  await press(t.copyCurl)
  expect(await navigator.clipboard.readText()).toContain('Bearer token-1')
})

it('offers no key to those who may make none', () => {
  const { steps } = open({ client: aClient(), role: 'member' })
  expect(steps()).toEqual([t.call])
  expect(screen.queryByRole('button', { name: t.createKey })).toBeNull()
})

it('says why there is no key, and lets one try again', async () => {
  const { press } = open({ client: aClient(), key: { status: 403, body: { title: 'Forbidden' } } })
  await press(t.createKey)
  expect(await screen.findByText(en.errors.forbidden)).toBeVisible()
  expect(screen.getByRole('button', { name: t.createKey })).toBeEnabled()
})

it('tells of the first call once, and leads to it', async () => {
  const told = vi.spyOn(toast, 'show')
  const { asked } = open({ client: aClient(), calls: page([aCall({ id: 'call-7' })]) })
  await waitFor(() => expect(told).toHaveBeenCalledOnce())
  const [text, options] = told.mock.calls[0]!
  expect(text).toBe(t.arrived)
  const { label, onClick } = options!.action as { label: string; onClick: () => void }
  expect(label).toBe(t.open)
  onClick()
  await waitFor(() => expect(screen.getByTestId('address')).toHaveTextContent('/calls/call-7'))
  expect(asked[0]?.query).toMatchObject({ limit: '1' })
})
