import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'

import ForgotPassword from '@/pages/ForgotPassword'
import { serve, type Answer } from '@/test/backend'
import { show } from '@/test/render'
import { en } from '@/text/en'

const t = en.auth
const field = () => screen.queryByLabelText(t.email)

function open(answer: Answer = { status: 202 }) {
  const asked = serve({ 'POST /auth/password-reset': () => answer })
  const { keyboard } = show(<ForgotPassword />, { at: '/forgot-password', signedIn: false })
  const ask = async (email: string) => {
    if (email) await keyboard.type(field()!, email)
    await keyboard.click(screen.getByRole('button', { name: t.sendLink }))
  }
  return { ask, sent: () => asked.map(({ body }) => body) }
}

it('says to which address the link went, and asks for no other', async () => {
  const { ask, sent } = open()
  await ask('maya@example.com')
  expect(await screen.findByText(t.linkSent('maya@example.com'))).toBeVisible()
  expect(screen.getByRole('heading', { name: t.linkSentTitle })).toBeVisible()
  expect(sent()).toEqual([{ email: 'maya@example.com' }])
  expect(field()).toBeNull()
})

it('speaks of no link where the server sends none', async () => {
  const { ask } = open({ status: 429, body: { title: 'Too Many Requests' } })
  await ask('maya@example.com')
  expect(await screen.findByText(en.errors.tooMany)).toBeVisible()
  expect(screen.queryByRole('heading', { name: t.linkSentTitle })).toBeNull()
  expect(field()).toHaveValue('maya@example.com')
})

it.each([
  ['an empty field', '', en.validation.required],
  ['what is no email', 'maya@', en.validation.email],
])('does not ask the server with %s', async (_name, typed, why) => {
  const { ask, sent } = open()
  await ask(typed)
  await waitFor(() => expect(field()).toHaveAccessibleDescription(why))
  expect(sent()).toEqual([])
})
