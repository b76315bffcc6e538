import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'

import { ApiKeys } from '@/components/settings/ApiKeys'
import type { ApiKeyDraft, NewApiKey } from '@/services/types'
import { page, serve, type Answer } from '@/test/backend'
import { show } from '@/test/render'
import { en } from '@/text/en'
import { administration } from '@/text/en/administration'

const t = administration.apiKeys
const secret = 'fd_live_0123456789abcdef'

// As the page does that loads them.
beforeAll(() => Object.assign(en, administration))

const aKey = (change: Partial<NewApiKey> = {}): NewApiKey => ({
  id: 'key-1',
  name: 'Receptionist',
  prefix: 'fd_live_0123',
  scopes: ['calls:write'],
  created_by: 'Maya Brenner',
  created_at: '2026-08-01T00:00:00Z',
  last_used_at: null,
  expires_at: null,
  key: secret,
  ...change,
})

async function open(answer: Answer = { status: 201, body: aKey() }) {
  const listed = { ...aKey(), key: undefined }
  const asked = serve({
    'GET /settings/api-keys': () => page([listed]),
    'POST /settings/api-keys': () => answer,
  })
  const shown = show(<ApiKeys />)
  const { keyboard } = shown
  await screen.findByText('Receptionist')
  await keyboard.click(screen.getByRole('button', { name: t.create }))
  const form = within(await screen.findByRole('dialog', { name: t.createTitle }))
  const submit = () => keyboard.click(form.getByRole('button', { name: t.create }))
  const sent = () => asked.filter(({ method }) => method === 'POST').map(({ body }) => body as ApiKeyDraft)
  return { ...shown, form, submit, sent }
}

it('shows the new key this once, to copy', async () => {
  const { keyboard, form, submit } = await open()
  await keyboard.type(form.getByLabelText(t.name), 'Receptionist')
  await submit()
  const created = within(await screen.findByRole('dialog', { name: t.createdTitle }))
  expect(created.getByText(secret)).toBeVisible()
  expect(created.getByText(t.createdText)).toBeVisible()
  await keyboard.click(created.getByRole('button', { name: t.copyKey }))
  expect(await navigator.clipboard.readText()).toBe(secret)

  await keyboard.click(created.getByRole('button', { name: t.stored }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(document.body).not.toHaveTextContent(secret)
  await keyboard.click(screen.getByRole('button', { name: t.create }))
  expect(await screen.findByRole('dialog', { name: t.createTitle })).toBeVisible()
  expect(document.body).not.toHaveTextContent(secret)
})

it('keeps the key in view when one clicks beside it or presses Escape', async () => {
  const { keyboard, form, submit } = await open()
  await keyboard.type(form.getByLabelText(t.name), 'Receptionist')
  await submit()
  const dialog = await screen.findByRole('dialog', { name: t.createdTitle })
  const overlay = dialog.parentElement!.querySelector('[data-state="open"]:not([role])')!
  await keyboard.pointer({ keys: '[MouseLeft]', target: overlay })
  await keyboard.keyboard('{Escape}')
  expect(screen.getByText(secret)).toBeVisible()
  expect(within(dialog).queryByRole('button', { name: en.common.close })).toBeNull()
})

it('shows a command for a key that reads, copied whole and seen shortened', async () => {
  const { keyboard, form, submit } = await open({ body: aKey({ scopes: ['clients:read'] }) })
  await keyboard.type(form.getByLabelText(t.name), 'Reader')
  await submit()
  const command = (await screen.findByText(/^curl /)).textContent
  expect(command).toContain('/api/clients?limit=3')
  expect(command).toContain('Bearer fd_live_0123…')
  expect(command).not.toContain(secret)
  await keyboard.click(screen.getByRole('button', { name: en.common.copy }))
  expect(await navigator.clipboard.readText()).toContain(`Bearer ${secret}`)
})

it('asks for the scopes that are checked, in one order, and for ever', async () => {
  const { keyboard, form, submit, sent } = await open()
  await keyboard.type(form.getByLabelText(t.name), ' Reader ')
  await keyboard.click(form.getByRole('checkbox', { name: t.scopeNames['clients:read'] }))
  await keyboard.click(form.getByRole('checkbox', { name: t.scopeNames['calls:read'] }))
  await keyboard.click(form.getByRole('checkbox', { name: t.scopeNames['calls:write'] }))
  await submit()
  await waitFor(() =>
    expect(sent()).toEqual([{ name: 'Reader', scopes: ['calls:read', 'clients:read'], expires_at: null }]),
  )
})

it('counts the days until it expires from now', async () => {
  const { keyboard, form, submit, sent } = await open()
  await keyboard.type(form.getByLabelText(t.name), 'For a month')
  await keyboard.click(form.getByRole('radio', { name: t.expiries['30'] }))
  const days30 = 30 * 24 * 60 * 60 * 1000
  const least = Date.now() + days30
  await submit()
  await waitFor(() => expect(sent()).toHaveLength(1))
  const asked = Date.parse(sent()[0]!.expires_at!)
  expect(asked).toBeGreaterThanOrEqual(least)
  expect(asked).toBeLessThanOrEqual(Date.now() + days30)
})

it('makes no key without a name or without a scope', async () => {
  const { keyboard, form, submit, sent } = await open()
  await keyboard.click(form.getByRole('checkbox', { name: t.scopeNames['calls:write'] }))
  await submit()
  expect(await form.findByText(t.scopeNeeded)).toBeVisible()
  expect(form.getByLabelText(t.name)).toHaveAccessibleDescription(en.validation.required)
  expect(sent()).toEqual([])
})

it('shows at the name what the server has against it', async () => {
  const errors = [{ field: 'name', message: 'must not contain control characters' }]
  const { keyboard, form, submit } = await open({ status: 422, body: { title: 'Invalid', errors } })
  await keyboard.type(form.getByLabelText(t.name), 'Receptionist')
  await submit()
  const said = 'Must not contain control characters.'
  await waitFor(() => expect(form.getByLabelText(t.name)).toHaveAccessibleDescription(said))
})
