import { screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'

import { ClientMenu } from '@/components/clients/ClientMenu'
import { toast } from '@/lib/toast'
import type { Client, Role } from '@/services/types'
import { page, serve } from '@/test/backend'
import { show } from '@/test/render'
import { aClient } from '@/test/samples'
import { en } from '@/text/en'

const t = en.clients
const archived = aClient({ status: 'archived' })
const refused = () => ({ status: 403, body: { title: 'Forbidden' } })

async function open(client: Client, role: Role = 'owner', routes: Parameters<typeof serve>[0] = {}) {
  const asked = serve({
    'GET /clients': () => page([client]),
    'DELETE /clients/client-1': () => ({ status: 204 }),
    'POST /clients/client-1/restore': () => ({ body: aClient() }),
    ...routes,
  })
  const onEdit = vi.fn()
  const { keyboard } = show(<ClientMenu client={client} onEdit={onEdit} />, { role, withClients: true })
  await keyboard.click(screen.getByRole('button', { name: t.actions(client.name) }))
  const pick = (name: string) => keyboard.click(screen.getByRole('menuitem', { name }))
  const sent = () =>
    asked.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`)
  return { onEdit, pick, sent }
}
const offers = () => screen.getAllByRole('menuitem').map(({ textContent }) => textContent)

it.each<[string, Role, Client, string[]]>([
  ['a viewer nothing that changes it', 'viewer', aClient(), [t.allCalls]],
  ['a member to edit it, not to archive it', 'member', aClient(), [en.common.edit, t.allCalls]],
  ['an admin to archive it', 'admin', aClient(), [en.common.edit, t.allCalls, t.archive]],
  ['no member to edit or restore one that is archived', 'member', archived, [t.allCalls]],
  ['an admin to restore one before editing it', 'admin', archived, [t.allCalls, t.restore]],
])('offers %s', async (_name, role, client, items) => {
  await open(client, role)
  expect(offers()).toEqual(items)
})

it('edits the client whose menu it is', async () => {
  const client = aClient()
  const { onEdit, pick } = await open(client)
  await pick(en.common.edit)
  expect(onEdit).toHaveBeenCalledWith(client)
})

it('leads to the calls of this client alone', async () => {
  const { pick } = await open(aClient())
  await pick(t.allCalls)
  expect(screen.getByTestId('address')).toHaveTextContent('/calls?client=client-1')
})

it('archives it, and lets one undo that', async () => {
  const [shown, said] = [vi.spyOn(toast, 'show'), vi.spyOn(toast, 'success')]
  const { pick, sent } = await open(aClient())
  await pick(t.archive)
  await waitFor(() => expect(shown).toHaveBeenCalledWith(t.archived('Trattoria Bell'), expect.anything()))
  expect(sent()).toEqual(['DELETE /clients/client-1'])
  const undo = shown.mock.calls[0]![1]!.action as { label: string; onClick: () => void }
  expect(undo.label).toBe(en.common.undo)
  undo.onClick()
  await waitFor(() => expect(said).toHaveBeenCalledWith(t.restored('Trattoria Bell')))
  expect(sent()).toEqual(['DELETE /clients/client-1', 'POST /clients/client-1/restore'])
})

it('restores one that is archived', async () => {
  const said = vi.spyOn(toast, 'success')
  const { pick, sent } = await open(archived)
  await pick(t.restore)
  await waitFor(() => expect(said).toHaveBeenCalledWith(t.restored('Trattoria Bell')))
  expect(sent()).toEqual(['POST /clients/client-1/restore'])
})

it.each<[string, Client, string, string]>([
  ['archived', aClient(), t.archive, 'DELETE /clients/client-1'],
  ['restored', archived, t.restore, 'POST /clients/client-1/restore'],
])('says why it is not %s, and not that it is', async (_name, client, item, route) => {
  const [shown, good, bad] = [vi.spyOn(toast, 'show'), vi.spyOn(toast, 'success'), vi.spyOn(toast, 'error')]
  const { pick } = await open(client, 'owner', { [route]: refused })
  await pick(item)
  await waitFor(() => expect(bad).toHaveBeenCalledWith(en.errors.forbidden))
  expect(shown).not.toHaveBeenCalled()
  expect(good).not.toHaveBeenCalled()
})
