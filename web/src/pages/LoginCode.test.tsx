// Sign-in of somebody who has a second factor, from the password on.
import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'

import Login from '@/pages/Login'
import { getSession } from '@/services/session'
import { serve, type Answer } from '@/test/backend'
import { show } from '@/test/render'
import { session } from '@/test/samples'
import { en } from '@/text/en'

const t = en.auth
const credentials = { email: 'maya@example.com', password: 'correct horse' }
const refusal = (status: number, field: string, message: string): Answer => ({
  status,
  body: { title: 'Unauthorized', detail: 'The server’s own words.', errors: [{ field, message }] },
})
const wrong = refusal(401, 'totp', 'is wrong or was used before')

/** Up to the code; what it is sent with then gets `answer`. */
async function reach(answer: Answer = { body: session }) {
  const log = serve({
    'POST /auth/login': ({ body }) =>
      (body as { totp?: string }).totp === undefined ? refusal(401, 'totp', 'is required') : answer,
  })
  const { keyboard } = show(<Login />, { at: '/login', signedIn: false })
  await keyboard.type(screen.getByLabelText(t.email), ` ${credentials.email} `)
  await keyboard.type(screen.getByLabelText(t.password), `${credentials.password}{Enter}`)
  const field = await screen.findByLabelText<HTMLInputElement>(t.code)
  const codes = () => log.slice(1).map(({ body }) => body)
  return { keyboard, field, log, codes }
}

it('asks for the code once the password is right, and blames nobody', async () => {
  const { field } = await reach()
  expect(screen.getByRole('heading', { name: t.codeTitle })).toBeVisible()
  expect(field).toHaveFocus()
  expect(field).toHaveAccessibleDescription(t.codeHint)
  expect(field).toHaveAttribute('autocomplete', 'one-time-code')
  expect(field).toHaveAttribute('inputmode', 'numeric')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.queryByLabelText(t.password)).toBeNull()
  expect(getSession().status).toBe('signed-out')
})

it('signs in with e-mail, password and the code, typed as apps show it', async () => {
  const { keyboard, codes } = await reach()
  await keyboard.keyboard('123 456{Enter}')
  await waitFor(() => expect(getSession()).toMatchObject({ status: 'signed-in', token: 'token-1' }))
  expect(codes()).toEqual([{ ...credentials, totp: '123456' }])
})

it('takes a recovery code in the same field', async () => {
  const { keyboard, codes } = await reach()
  await keyboard.keyboard('k3vq7-x2m4d{Enter}')
  await waitFor(() => expect(codes()).toEqual([{ ...credentials, totp: 'k3vq7-x2m4d' }]))
})

it('brings up letters for a recovery code, with nothing of the other in the field', async () => {
  const { keyboard, field } = await reach()
  await keyboard.type(field, '1234')
  await keyboard.click(screen.getByRole('button', { name: t.useRecoveryCode }))
  const letters = screen.getByLabelText(t.recoveryCode)
  expect(letters).toHaveFocus()
  expect(letters).toHaveValue('')
  expect(letters).toHaveAttribute('inputmode', 'text')
  await keyboard.click(screen.getByRole('button', { name: t.useApp }))
  expect(screen.getByLabelText(t.code)).toHaveFocus()
})

it('says a wrong code at its field, selected for the next one', async () => {
  const { keyboard, field, codes } = await reach(wrong)
  await keyboard.keyboard('000000')
  await keyboard.click(screen.getByRole('button', { name: t.login }))
  await waitFor(() => expect(field).toHaveAccessibleDescription(`${t.wrongCode} ${t.codeHint}`))
  expect(field).toHaveFocus()
  expect(screen.queryByText(t.wrongCredentials)).toBeNull()
  await keyboard.keyboard('654321{Enter}')
  await waitFor(() => expect(codes()).toHaveLength(2))
  expect(codes()[1]).toMatchObject({ totp: '654321' })
})

it.each([
  ['no code', '', en.validation.required],
  ['one that is too short', '123', en.validation.tooShort(6)],
])('does not ask the server about %s', async (_name, typed, expected) => {
  const { keyboard, field, codes } = await reach()
  await keyboard.keyboard(`${typed}{Enter}`)
  await waitFor(() => expect(field).toHaveAccessibleDescription(`${expected} ${t.codeHint}`))
  expect(codes()).toEqual([])
})

it.each([
  ['too many attempts', { status: 429, body: { title: 'Too Many Requests' } }, en.errors.tooMany],
  ['a password that has changed', { status: 401, body: { title: 'Unauthorized' } }, t.wrongCredentials],
])('explains %s', async (_name, answer, expected) => {
  const { keyboard, field } = await reach(answer)
  await keyboard.keyboard('123456{Enter}')
  expect(await screen.findByText(expected)).toBeVisible()
  expect(field).toHaveFocus()
  expect(field).not.toHaveAttribute('aria-invalid')
})

it('leads back to the password, which is still there, and asks anew', async () => {
  const { keyboard, log } = await reach(wrong)
  await keyboard.keyboard('000000{Enter}')
  await screen.findByText(t.wrongCode)
  await keyboard.click(screen.getByRole('button', { name: t.backToPassword }))
  expect(screen.getByRole('heading', { name: t.loginTitle })).toBeVisible()
  expect(screen.getByLabelText(t.password)).toHaveValue(credentials.password)
  expect(screen.queryByRole('alert')).toBeNull()
  await keyboard.click(screen.getByRole('button', { name: t.login }))
  expect(await screen.findByLabelText(t.code)).toHaveValue('')
  expect(log.at(-1)?.body).toEqual(credentials)
})

it('keeps what was typed out of storage and address', async () => {
  const { keyboard } = await reach(wrong)
  await keyboard.keyboard('000000{Enter}')
  await screen.findByText(t.wrongCode)
  const stored = JSON.stringify({ ...localStorage, ...sessionStorage }) + location.href + document.cookie
  expect(stored).not.toContain(credentials.password)
  expect(screen.getByTestId('address')).toHaveTextContent(/^\/login$/)
})
