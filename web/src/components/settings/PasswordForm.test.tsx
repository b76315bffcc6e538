import { screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'

import { PasswordForm } from '@/components/settings/PasswordForm'
import { Sessions } from '@/components/settings/Sessions'
import { toast } from '@/lib/toast'
import type { SessionInfo } from '@/services/types'
import { page, serve, type Answer } from '@/test/backend'
import { show } from '@/test/render'
import { user } from '@/test/samples'
import { en } from '@/text/en'

const t = en.settings
const [old, long] = ['old password', 'a longer password']

const elsewhere: SessionInfo = {
  id: 'session-2',
  current: false,
  user_agent: '',
  address: '198.51.100.7',
  created_at: '2026-08-01T00:00:00Z',
  last_used_at: '2026-08-01T00:00:00Z',
}

const current = () => screen.getByLabelText(t.currentPassword)
const next = () => screen.getByLabelText(t.newPassword)

function open(answer: Answer = { status: 204 }) {
  let changed = false
  const asked = serve({
    'GET /auth/sessions': () => page(changed ? [] : [elsewhere]),
    'POST /auth/password': () => {
      changed = true
      return answer
    },
  })
  const shown = show(
    <>
      <PasswordForm />
      <Sessions />
    </>,
  )
  const { keyboard } = shown
  const change = async (from: string, to: string) => {
    if (from) await keyboard.type(current(), from)
    if (to) await keyboard.type(next(), to)
    await keyboard.click(screen.getByRole('button', { name: t.changePassword }))
  }
  const sent = () => asked.filter(({ method }) => method === 'POST').map(({ body }) => body)
  return { ...shown, change, sent }
}

it('sends the old and the new one, each as itself, and leaves neither in the form', async () => {
  const said = vi.spyOn(toast, 'success')
  const { change, sent } = open()
  await change(old, long)
  await waitFor(() => expect(said).toHaveBeenCalledWith(t.passwordChanged))
  expect(sent()).toEqual([{ current_password: old, new_password: long }])
  expect(current()).toHaveValue('')
  expect(next()).toHaveValue('')
})

it('keeps neither in memory once it is changed', async () => {
  const said = vi.spyOn(toast, 'success')
  const { change, remembered } = open()
  await change(old, long)
  await waitFor(() => expect(said).toHaveBeenCalledWith(t.passwordChanged))
  await waitFor(() => expect(remembered()).toEqual([]))
})

it('no longer lists the sessions that the change has ended', async () => {
  const { change } = open()
  await screen.findByText(elsewhere.address, { exact: false })
  await change(old, long)
  await waitFor(() => expect(screen.queryByText(elsewhere.address, { exact: false })).toBeNull())
})

it('says in its own words, at the old one, that it is wrong, and keeps what was typed', async () => {
  const said = vi.spyOn(toast, 'success')
  const errors = [{ field: 'current_password', message: 'is wrong' }]
  const { change } = open({ status: 422, body: { title: 'Invalid', errors } })
  await change(old, long)
  await waitFor(() => expect(current()).toHaveAccessibleDescription(t.wrongPassword))
  expect(next()).not.toBeInvalid()
  expect(next()).toHaveValue(long)
  expect(said).not.toHaveBeenCalled()
})

it('does not blame the old one for what the server has against the new', async () => {
  const errors = [{ field: 'new_password', message: 'must not be the old one' }]
  const { change } = open({ status: 422, body: { title: 'Invalid', errors } })
  await change(old, long)
  await waitFor(() =>
    expect(next()).toHaveAccessibleDescription(expect.stringContaining('Must not be the old one.')),
  )
  expect(current()).not.toBeInvalid()
})

it('says above the form what concerns neither', async () => {
  const { change } = open({ status: 429, body: { title: 'Too Many Requests' } })
  await change(old, long)
  expect(await screen.findByText(en.errors.tooMany)).toBeVisible()
})

it.each([
  ['no old one', '', long, en.validation.required, current],
  ['no new one', old, '', en.validation.required, next],
  ['one too short', old, 'nine char', en.validation.tooShort(10), next],
  // 37 characters of two bytes each: the server would refuse rather than cut them.
  ['one of too many bytes', old, 'ä'.repeat(37), en.validation.passwordBytes, next],
])('sends nothing with %s', async (_name, from, to, why, field) => {
  const { change, sent } = open()
  await change(from, to)
  await waitFor(() => expect(field()).toHaveAccessibleDescription(expect.stringContaining(why)))
  expect(sent()).toEqual([])
})

it('tells password managers whose password it is', () => {
  const { container } = open()
  expect(container.querySelector('[autocomplete="username"]')).toHaveValue(user.email)
  expect(current()).toHaveAttribute('autocomplete', 'current-password')
  expect(next()).toHaveAttribute('autocomplete', 'new-password')
})
