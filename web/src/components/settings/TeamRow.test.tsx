import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'

import { Team } from '@/components/settings/Team'
import { toast } from '@/lib/toast'
import type { Role, TeamUser } from '@/services/types'
import { held, page, serve } from '@/test/backend'
import { show } from '@/test/render'
import { user } from '@/test/samples'
import { en } from '@/text/en'
import { administration } from '@/text/en/administration'

const t = administration.team

// As the page does that loads them.
beforeAll(() => Object.assign(en, administration))

const somebody = (change: Partial<TeamUser>): TeamUser => ({
  id: user.id,
  email: user.email,
  name: user.name,
  role: 'owner',
  status: 'active',
  created_at: '2026-08-01T00:00:00Z',
  last_seen_at: '2026-08-02T00:00:00Z',
  ...change,
})
const maya = somebody({})
const jonas = somebody({
  id: 'user-2',
  name: 'Jonas Weber',
  email: 'jonas@example.com',
  role: 'member',
  status: 'invited',
  last_seen_at: null,
})

const roleOf = ({ name }: TeamUser) => screen.getByRole('combobox', { name: t.roleOf(name) })

async function open(routes: Parameters<typeof serve>[0], role: Role = 'owner') {
  let read = false
  // Held back, so that what is seen after a change is not what the server says anew.
  const anew = held(page([{ ...maya, role }, jonas]))
  const asked = serve({
    'GET /users': () => {
      if (read) return anew.handler()
      read = true
      return page([{ ...maya, role }, jonas])
    },
    ...routes,
  })
  const { keyboard } = show(<Team />, { role })
  await screen.findByText(jonas.name)
  const choose = async (whose: TeamUser, name: string) => {
    await keyboard.click(roleOf(whose))
    await keyboard.click(screen.getByRole('option', { name }))
  }
  const pick = async (whose: TeamUser, item: string) => {
    await keyboard.click(screen.getByRole('button', { name: t.actions(whose.name) }))
    await keyboard.click(screen.getByRole('menuitem', { name: item }))
  }
  const changes = () => asked.filter(({ method }) => method !== 'GET')
  return { keyboard, choose, pick, changes, readAnew: anew.release }
}

it('shows a new role before the server has answered, and says so after', async () => {
  const said = vi.spyOn(toast, 'success')
  const answer = held({ body: { ...jonas, role: 'viewer' } })
  const { choose, changes, readAnew } = await open({ 'PATCH /users/user-2': answer.handler })
  await choose(jonas, en.user.roles.viewer)
  expect(roleOf(jonas)).toHaveTextContent(en.user.roles.viewer)
  await waitFor(() => expect(changes().map(({ body }) => body)).toEqual([{ role: 'viewer' }]))
  expect(said).not.toHaveBeenCalled()
  answer.release()
  readAnew()
  await waitFor(() => expect(said).toHaveBeenCalledWith(t.roleChanged(jonas.name, en.user.roles.viewer)))
})

it.each([
  ['forbids it', 403, en.errors.forbidden],
  ['has no other owner', 409, t.lastOwner],
])('takes the role back when the server %s, and says why', async (_name, status, why) => {
  const said = vi.spyOn(toast, 'error')
  const answer = held({ status, body: { title: 'No' } })
  const { choose } = await open({ 'PATCH /users/user-2': answer.handler })
  await choose(jonas, en.user.roles.admin)
  expect(roleOf(jonas)).toHaveTextContent(en.user.roles.admin)
  answer.release()
  await waitFor(() => expect(roleOf(jonas)).toHaveTextContent(en.user.roles.member))
  await waitFor(() => expect(said).toHaveBeenCalledWith(why))
})

it('asks before one changes the own role', async () => {
  const { keyboard, choose, changes } = await open({ 'PATCH /users/user-1': () => ({ body: maya }) })
  await choose(maya, en.user.roles.viewer)
  const question = await screen.findByRole('alertdialog', { name: t.ownRoleTitle })
  expect(question).toHaveTextContent(t.ownRole(en.user.roles.viewer))
  await keyboard.click(within(question).getByRole('button', { name: en.common.cancel }))
  expect(roleOf(maya)).toHaveTextContent(en.user.roles.owner)
  expect(changes()).toEqual([])

  await choose(maya, en.user.roles.viewer)
  await keyboard.click(await screen.findByRole('button', { name: t.changeRole }))
  await waitFor(() => expect(changes().map(({ body }) => body)).toEqual([{ role: 'viewer' }]))
})

it('removes somebody after saying what follows, and nobody removes themselves', async () => {
  const said = vi.spyOn(toast, 'success')
  const routes = { 'DELETE /users/user-2': () => ({ status: 204 }) }
  const { keyboard, pick, changes, readAnew } = await open(routes)
  await pick(jonas, t.remove)
  const question = await screen.findByRole('alertdialog', { name: t.removeTitle(jonas.name) })
  expect(question).toHaveTextContent(t.removeText)
  expect(changes()).toEqual([])
  readAnew()
  await keyboard.click(within(question).getByRole('button', { name: t.remove }))
  await waitFor(() => expect(said).toHaveBeenCalledWith(t.removed(jonas.name)))
  expect(changes().map(({ method, path }) => `${method} ${path}`)).toEqual(['DELETE /users/user-2'])

  await keyboard.click(screen.getByRole('button', { name: t.actions(maya.name) }))
  expect(screen.getByRole('menuitem', { name: t.remove })).toHaveAttribute('aria-disabled', 'true')
})

it('invites again who has not come yet, and only them', async () => {
  const { keyboard, pick, changes } = await open({ 'POST /users/user-2/invitation': () => ({ status: 202 }) })
  await pick(jonas, t.sendAgain)
  await waitFor(() => expect(changes().map(({ path }) => path)).toEqual(['/users/user-2/invitation']))
  await keyboard.click(screen.getByRole('button', { name: t.actions(maya.name) }))
  expect(screen.queryByRole('menuitem', { name: t.sendAgain })).toBeNull()
})

it('leaves an owner alone where one is none', async () => {
  serve({ 'GET /users': () => page([maya, jonas]) })
  show(<Team />, { role: 'admin' })
  await screen.findByText(jonas.name)
  expect(roleOf(maya)).toBeDisabled()
  expect(screen.getByRole('button', { name: t.actions(maya.name) })).toBeDisabled()
  expect(roleOf(jonas)).toBeEnabled()
})
