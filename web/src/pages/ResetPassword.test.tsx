import { screen, waitFor } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'

import { toast } from '@/lib/toast'
import ResetPassword from '@/pages/ResetPassword'
import { serve, type Answer } from '@/test/backend'
import { show } from '@/test/render'
import { en } from '@/text/en'
import { administration } from '@/text/en/administration'

const t = en.auth
const link = '/reset-password?token=token-7'
const field = () => screen.getByLabelText(t.newPassword)
const address = () => screen.getByTestId('address').textContent

// As the page does that loads them.
beforeAll(() => Object.assign(en, administration))

function open(answer: Answer = { status: 204 }, at = link) {
  const asked = serve({ 'POST /auth/password-reset/confirm': () => answer })
  const { keyboard, ...shown } = show(<ResetPassword />, { at, signedIn: false })
  const choose = async (password = 'correct horse') => {
    await keyboard.type(field(), password)
    await keyboard.click(screen.getByRole('button', { name: t.reset }))
  }
  return { ...shown, choose, sent: () => asked.map(({ body }) => body) }
}

it('sets the password of the link’s token, and leads to the sign-in', async () => {
  const said = vi.spyOn(toast, 'success')
  const { choose, sent } = open()
  expect(screen.getByRole('heading', { name: t.resetTitle })).toBeVisible()
  await choose()
  await waitFor(() => expect(address()).toBe('/login'))
  expect(sent()).toEqual([{ token: 'token-7', password: 'correct horse' }])
  expect(said).toHaveBeenCalledWith(t.resetDone)
})

it('forgets the password with the page', async () => {
  const { choose, remembered, unmount } = open()
  await choose()
  await waitFor(() => expect(address()).toBe('/login'))
  unmount()
  await waitFor(() => expect(remembered()).toEqual([]))
})

it('welcomes who was invited instead of speaking of a password they never had', async () => {
  const said = vi.spyOn(toast, 'success')
  const { choose } = open({ status: 204 }, `${link}&invited`)
  expect(screen.getByRole('heading', { name: administration.team.welcomeTitle })).toBeVisible()
  await choose()
  await waitFor(() => expect(said).toHaveBeenCalledWith(administration.team.welcomeDone))
})

it('lets nobody type a password for a link without a token', () => {
  open({}, '/reset-password')
  expect(screen.getByText(t.linkBroken)).toBeVisible()
  expect(screen.queryByLabelText(t.newPassword)).toBeNull()
  expect(screen.getByRole('link', { name: t.newLink })).toHaveAttribute('href', '/forgot-password')
})

it.each([400, 401, 404, 409, 410, 422])('offers a new link where the server answers %i', async (status) => {
  const said = vi.spyOn(toast, 'success')
  const { choose } = open({ status, body: { title: 'No' } })
  await choose()
  expect(await screen.findByText(t.linkBroken)).toBeVisible()
  expect(screen.getByRole('link', { name: t.newLink })).toBeVisible()
  expect(address()).toBe(link)
  expect(said).not.toHaveBeenCalled()
})

it('does not call the link broken for what the server has against the password', async () => {
  const errors = [{ field: 'password', message: 'is too common' }]
  const { choose } = open({ status: 422, body: { title: 'Invalid', errors } })
  await choose()
  await waitFor(() => expect(field()).toHaveAccessibleDescription(expect.stringContaining('Is too common.')))
  expect(screen.queryByText(t.linkBroken)).toBeNull()
})

it('does not call the link broken for a server out of breath', async () => {
  const { choose } = open({ status: 429, body: { title: 'Too Many Requests' } })
  await choose()
  expect(await screen.findByText(en.errors.tooMany)).toBeVisible()
  expect(field()).toHaveValue('correct horse')
})

it('spends no link on a password that is too short', async () => {
  const { choose, sent } = open()
  await choose('nine char')
  const why = en.validation.tooShort(10)
  await waitFor(() => expect(field()).toHaveAccessibleDescription(expect.stringContaining(why)))
  expect(sent()).toEqual([])
})
