import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'

import Register from '@/pages/Register'
import { getSession } from '@/services/session'
import { serve, type Answer } from '@/test/backend'
import { show } from '@/test/render'
import { session } from '@/test/samples'
import { en } from '@/text/en'

const t = en.auth

function open(answer: Answer = { status: 201, body: session }) {
  const asked = serve({ 'POST /auth/register': () => answer })
  const { keyboard, ...shown } = show(<Register />, { at: '/register', signedIn: false })
  const email = screen.getByLabelText(t.email)
  const password = screen.getByLabelText(t.password)
  const submit = () => keyboard.click(screen.getByRole('button', { name: t.register }))
  const fill = async () => {
    await keyboard.type(screen.getByLabelText(t.name), 'Maya Brenner')
    await keyboard.type(email, 'maya@example.com')
    await keyboard.type(password, 'correct horse')
  }
  return { ...shown, asked, keyboard, email, password, fill, submit }
}

it('creates the account in the time zone of its owner, and starts the session', async () => {
  const { asked, fill, submit } = open()
  await fill()
  await submit()
  await waitFor(() => expect(getSession()).toMatchObject({ status: 'signed-in', token: 'token-1' }))
  expect(asked.map(({ body }) => body)).toEqual([
    {
      name: 'Maya Brenner',
      email: 'maya@example.com',
      password: 'correct horse',
      time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      currency: 'USD',
    },
  ])
})

it('forgets the password with the page', async () => {
  const { fill, submit, remembered, unmount } = open()
  await fill()
  await submit()
  await waitFor(() => expect(getSession().status).toBe('signed-in'))
  unmount()
  await waitFor(() => expect(remembered()).toEqual([]))
})

it('names the agency where one is named', async () => {
  const { asked, keyboard, fill, submit } = open()
  await fill()
  await keyboard.type(screen.getByLabelText(new RegExp(`^${t.agency}`)), ' Bright Desk ')
  await submit()
  await waitFor(() => expect(asked[0]?.body).toMatchObject({ account_name: 'Bright Desk' }))
})

it('shows at the email that it is taken, and starts no session', async () => {
  const errors = [{ field: 'email', message: 'is registered already' }]
  const { email, fill, submit } = open({ status: 409, body: { title: 'Conflict', errors } })
  await fill()
  await submit()
  await waitFor(() => expect(email).toHaveAccessibleDescription(t.emailTaken))
  expect(email).toBeInvalid()
  expect(email).toHaveFocus()
  expect(getSession().status).toBe('signed-out')
})

it('shows at the password what the server has against it', async () => {
  const errors = [{ field: 'password', message: 'must not be a common password' }]
  const { email, password, fill, submit } = open({ status: 422, body: { title: 'Invalid', errors } })
  await fill()
  await submit()
  await waitFor(() =>
    expect(password).toHaveAccessibleDescription(`Must not be a common password. ${t.passwordHint}`),
  )
  expect(email).toBeValid()
})

it('explains too many attempts above the fields', async () => {
  const { fill, submit } = open({ status: 429, body: { title: 'Too Many Requests' } })
  await fill()
  await submit()
  expect(await screen.findByText(en.errors.tooMany)).toBeVisible()
})

it.each([
  ['too short a password', 'nine char', en.validation.tooShort(10)],
  ['one longer than bcrypt reads', 'é'.repeat(37), en.validation.passwordBytes],
])('refuses %s before it asks the server', async (_name, typed, said) => {
  const { asked, keyboard, password, submit } = open()
  await keyboard.type(password, typed)
  await submit()
  await waitFor(() => expect(password).toHaveAccessibleDescription(`${said} ${t.passwordHint}`))
  expect(asked).toEqual([])
})
