import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'

import Login from '@/pages/Login'
import { getSession } from '@/services/session'
import { serve, type Answer } from '@/test/backend'
import { show } from '@/test/render'
import { session } from '@/test/samples'
import { en } from '@/text/en'

async function signIn(answer: Answer) {
  const log = serve({ 'POST /auth/login': () => answer })
  const { keyboard } = show(<Login />, { at: '/login', signedIn: false })
  await keyboard.type(screen.getByLabelText(en.auth.email), 'maya@example.com')
  await keyboard.type(screen.getByLabelText(en.auth.password), 'correct horse')
  await keyboard.click(screen.getByRole('button', { name: en.auth.login }))
  return log
}

it('starts the session', async () => {
  const log = await signIn({ body: session })
  expect(log[0]?.body).toEqual({ email: 'maya@example.com', password: 'correct horse' })
  expect(getSession()).toMatchObject({ status: 'signed-in', token: 'token-1' })
})

it.each([
  ['a wrong password', { status: 401, body: { title: 'Unauthorized' } }, en.auth.wrongCredentials],
  ['too many attempts', { status: 429, body: { title: 'Too Many Requests' } }, en.errors.tooMany],
  ['a server that is away', { status: 503, body: {} }, en.errors.network],
])('explains %s', async (_name, answer, expected) => {
  await signIn(answer)
  expect(await screen.findByText(expected)).toBeInTheDocument()
  expect(getSession().status).toBe('signed-out')
})

it('asks for what is missing before it asks the server', async () => {
  const log = serve({})
  const { keyboard } = show(<Login />, { at: '/login', signedIn: false })
  await keyboard.click(screen.getByRole('button', { name: en.auth.login }))
  expect(await screen.findAllByText(en.validation.required)).toHaveLength(2)
  expect(log).toEqual([])
})
