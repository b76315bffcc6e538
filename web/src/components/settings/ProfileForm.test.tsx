import { screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'

import { ProfileForm } from '@/components/settings/ProfileForm'
import { toast } from '@/lib/toast'
import { getSession } from '@/services/session'
import { serve, type Answer } from '@/test/backend'
import { show } from '@/test/render'
import { user } from '@/test/samples'
import { en } from '@/text/en'

const t = en.settings

const name = () => screen.getByLabelText(t.name)
const email = () => screen.getByLabelText(t.email)
const password = () => screen.queryByLabelText(t.emailPassword)
const saving = () => screen.getByRole('button', { name: en.common.save })

function open(answer: Answer = { body: user }) {
  const asked = serve({ 'PATCH /auth/me': () => answer })
  const { keyboard, remembered } = show(<ProfileForm />)
  const retype = async (field: HTMLElement, text: string) => {
    await keyboard.clear(field)
    await keyboard.type(field, text)
  }
  const save = () => keyboard.click(saving())
  return { keyboard, remembered, retype, save, sent: () => asked.map(({ body }) => body) }
}

it('sends a new name without email and password, and has nothing to save after', async () => {
  const said = vi.spyOn(toast, 'success')
  const saved = { ...user, name: 'Maya B.' }
  const { retype, save, sent } = open({ body: saved })
  expect(saving()).toBeDisabled()
  await retype(name(), ' Maya B. ')
  await save()
  await waitFor(() => expect(said).toHaveBeenCalledWith(t.saved))
  expect(sent()).toEqual([{ name: 'Maya B.', time_zone: user.time_zone }])
  expect(name()).toHaveValue('Maya B.')
  expect(saving()).toBeDisabled()
  expect(getSession().user).toEqual(saved)
})

it('sends the time zone that is chosen', async () => {
  const { keyboard, save, sent } = open({ body: { ...user, time_zone: 'Europe/Berlin' } })
  await keyboard.click(screen.getByLabelText(t.timeZone))
  await keyboard.keyboard('Europe/Berlin')
  await keyboard.click(await screen.findByRole('option', { name: 'Europe/Berlin' }))
  await save()
  await waitFor(() => expect(sent()).toEqual([{ name: user.name, time_zone: 'Europe/Berlin' }]))
})

it('asks for the password with a new email only, and forgets it once that is saved', async () => {
  const { retype, save, sent } = open({ body: { ...user, email: 'new@example.com' } })
  expect(password()).toBeNull()
  await retype(email(), 'new@example.com')
  await retype(password()!, 'my password')
  await save()
  await waitFor(() => expect(password()).toBeNull())
  expect(sent()).toEqual([
    { name: user.name, time_zone: user.time_zone, email: 'new@example.com', password: 'my password' },
  ])
  await retype(email(), 'newer@example.com')
  expect(password()).toHaveValue('')
})

it('keeps the password in memory no longer than until it is saved', async () => {
  const { remembered, retype, save } = open({ body: { ...user, email: 'new@example.com' } })
  await retype(email(), 'new@example.com')
  await retype(password()!, 'my password')
  await save()
  await waitFor(() => expect(password()).toBeNull())
  await waitFor(() => expect(remembered()).toEqual([]))
})

it('takes the same email in capitals for no new one', async () => {
  const { retype, save, sent } = open()
  await retype(email(), user.email.toUpperCase())
  expect(password()).toBeNull()
  await save()
  await waitFor(() => expect(sent()).toEqual([{ name: user.name, time_zone: user.time_zone }]))
  await waitFor(() => expect(email()).toHaveValue(user.email))
})

it.each([
  ['email', 'is taken', 'Is taken.', email],
  ['password', 'is wrong', 'Is wrong.', () => password()!],
])('shows at the %s what the server has against it', async (field, message, sentence, input) => {
  const said = vi.spyOn(toast, 'success')
  const { retype, save } = open({ status: 422, body: { title: 'Invalid', errors: [{ field, message }] } })
  await retype(email(), 'new@example.com')
  await retype(password()!, 'my password')
  await save()
  await waitFor(() => expect(input()).toHaveAccessibleDescription(expect.stringContaining(sentence)))
  expect(email()).toHaveValue('new@example.com')
  expect(getSession().user).toEqual(user)
  expect(said).not.toHaveBeenCalled()
})

it.each([
  ['without a name', name, ' ', en.validation.required],
  ['with a name too long', name, 'n'.repeat(121), en.validation.tooLong(120)],
  ['with what is no email', email, 'maya@', en.validation.email],
])('sends nothing %s', async (_name, field, text, why) => {
  const { keyboard, save, sent } = open()
  await keyboard.clear(field())
  await keyboard.click(field())
  await keyboard.paste(text)
  await save()
  await waitFor(() => expect(field()).toHaveAccessibleDescription(why))
  expect(sent()).toEqual([])
})
