import { screen } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'

import { InviteDialog } from '@/components/settings/InviteDialog'
import { toast } from '@/lib/toast'
import type { Role } from '@/services/types'
import { serve, type Answer } from '@/test/backend'
import { show } from '@/test/render'
import { en } from '@/text/en'
import { administration } from '@/text/en/administration'

const t = administration.team

// As the page does that loads them.
beforeAll(() => Object.assign(en, administration))

function open(answer: Answer = { status: 201, body: {} }, role: Role = 'owner') {
  const asked = serve({ 'POST /users': () => answer })
  const onClose = vi.fn()
  const { keyboard } = show(<InviteDialog onClose={onClose} />, { role })
  const email = () => screen.getByLabelText(en.settings.email)
  const send = () => keyboard.click(screen.getByRole('button', { name: t.send }))
  const fill = async () => {
    await keyboard.type(email(), ' jonas@example.com ')
    await keyboard.type(screen.getByLabelText(en.settings.name), 'Jonas Weber')
  }
  return { asked, onClose, keyboard, email, fill, send }
}

it('invites as a member, says that the mail is on its way, and closes', async () => {
  const said = vi.spyOn(toast, 'success')
  const { asked, onClose, fill, send } = open()
  await fill()
  await send()
  await expect.poll(() => onClose.mock.calls.length).toBe(1)
  expect(asked.map(({ body }) => body)).toEqual([
    { email: 'jonas@example.com', name: 'Jonas Weber', role: 'member' },
  ])
  expect(said).toHaveBeenCalledWith(t.sent('jonas@example.com'))
})

it('says what the chosen role may do before it is given', async () => {
  const { asked, keyboard, fill, send } = open()
  await fill()
  const role = screen.getByRole('combobox', { name: t.role })
  expect(role).toHaveAccessibleDescription(t.roleTexts.member)
  await keyboard.click(role)
  await keyboard.click(screen.getByRole('option', { name: en.user.roles.admin }))
  expect(role).toHaveAccessibleDescription(t.roleTexts.admin)
  await send()
  await expect.poll(() => asked).toHaveLength(1)
  expect(asked[0]!.body).toMatchObject({ role: 'admin' })
})

it.each([
  ['owner', false],
  ['admin', true],
] as const)('%s: whether owners may be made is %s', async (role, refused) => {
  const { keyboard } = open(undefined, role)
  await keyboard.click(screen.getByRole('combobox', { name: t.role }))
  const owner = screen.getByRole('option', { name: en.user.roles.owner })
  expect(owner.getAttribute('aria-disabled') === 'true').toBe(refused)
})

it('shows at the email that it is taken, and stays', async () => {
  const taken = { title: 'Conflict', errors: [{ field: 'email', message: 'is registered already' }] }
  const { onClose, email, fill, send } = open({ status: 409, body: taken })
  await fill()
  await send()
  await expect.poll(email).toHaveAccessibleDescription(t.emailTaken)
  expect(email()).toBeInvalid()
  expect(email()).toHaveFocus()
  expect(onClose).not.toHaveBeenCalled()
})

it('says above the fields what belongs to none of them', async () => {
  const { onClose, fill, send } = open({ status: 403, body: { title: 'Forbidden' } })
  await fill()
  await send()
  expect(await screen.findByText(en.errors.forbidden)).toBeVisible()
  expect(onClose).not.toHaveBeenCalled()
})

it('sends nothing that cannot be an invitation', async () => {
  const { asked, keyboard, email, send } = open()
  await keyboard.type(email(), 'jonas')
  await send()
  await expect.poll(email).toHaveAccessibleDescription(en.validation.email)
  expect(screen.getByLabelText(en.settings.name)).toHaveAccessibleDescription(en.validation.required)
  expect(asked).toEqual([])
})
