import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'

import { TwoFactor } from '@/components/settings/TwoFactor'
import * as download from '@/lib/download'
import { toast } from '@/lib/toast'
import type { TwoFactor as Factor } from '@/services/types'
import { serve, type Answer } from '@/test/backend'
import { show } from '@/test/render'
import { user } from '@/test/samples'
import { en } from '@/text/en'
import { administration } from '@/text/en/administration'

const t = administration.twoFactor
const off: Factor = { enabled: false, enabled_at: null, recovery_codes_left: 0 }
// Still August 1 in New York, where its reader is.
const on: Factor = { enabled: true, enabled_at: '2026-08-02T02:00:00Z', recovery_codes_left: 10 }
const enrolment = {
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  uri: 'otpauth://totp/Frontdesk:maya%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Frontdesk',
}
const codes = Array.from({ length: 10 }, (_, index) => `k3vq${index}-x2m4d`)
const refusal = (field: string, message: string): Answer => ({
  status: 422,
  body: { title: 'Unprocessable Content', errors: [{ field, message }] },
})

// As the page does that loads them.
beforeAll(() => Object.assign(en, administration))

/** A server on which it is on once confirmed; `answers` take the place of what it says. */
async function open(factor: Factor, answers: Record<string, Answer> = {}) {
  let now = factor
  const change = (path: string, next: Factor, body?: unknown) => () => {
    const answer = answers[path]
    if (answer) return answer
    now = next
    return { body }
  }
  const log = serve({
    'GET /auth/two-factor': () => ({ body: now }),
    'POST /auth/two-factor': change('', factor, enrolment),
    'POST /auth/two-factor/confirm': change('confirm', on, { recovery_codes: codes }),
    'POST /auth/two-factor/disable': change('disable', off),
  })
  const { keyboard } = show(<TwoFactor />)
  await keyboard.click(await screen.findByRole('button', { name: factor.enabled ? t.switchOff : t.setUp }))
  const sent = () => log.filter(({ method }) => method === 'POST').map(({ path, body }) => [path, body])
  return { keyboard, sent, answers }
}
type Opened = Awaited<ReturnType<typeof open>>

const dialogOf = (name: string) => screen.findByRole('dialog', { name })

// By click: user-event knows no button of a form that stands outside of it.
async function givePassword({ keyboard }: Opened, password = 'correct horse', submit = t.goOn) {
  const dialog = within(await screen.findByRole('dialog'))
  await keyboard.type(dialog.getByLabelText(en.settings.currentPassword), password)
  await keyboard.click(dialog.getByRole('button', { name: submit }))
}

async function giveCode({ keyboard }: Opened, code = '123456') {
  const dialog = within(await dialogOf(t.scanTitle))
  await keyboard.type(dialog.getByLabelText(t.code), `${code}{Enter}`)
}

it.each([
  ['off', off, t.offText],
  ['on, since a day of the reader', on, t.onSince('Aug 1, 2026')],
  ['on with one code', { ...on, recovery_codes_left: 1 }, /1 recovery code left/],
  ['on with none', { ...on, recovery_codes_left: 0 }, t.codesLeft(0)],
])('tells that it is %s', async (_name, factor, expected) => {
  serve({ 'GET /auth/two-factor': () => ({ body: factor }) })
  show(<TwoFactor />)
  expect(await screen.findByText(expected)).toBeVisible()
})

it.each([
  { factor: off, warned: false },
  { factor: { ...on, recovery_codes_left: 3 }, warned: false },
  { factor: { ...on, recovery_codes_left: 2 }, warned: true },
  { factor: { ...on, recovery_codes_left: 0 }, warned: true },
])('warns of few codes: $factor.recovery_codes_left, $warned', async ({ factor, warned }) => {
  serve({ 'GET /auth/two-factor': () => ({ body: factor }) })
  show(<TwoFactor />)
  await screen.findByRole('button', { name: factor.enabled ? t.switchOff : t.setUp })
  expect(screen.queryAllByText(t.fewCodes)).toHaveLength(warned ? 1 : 0)
})

it('is set up by password and first code, and shows the recovery codes once', async () => {
  const opened = await open(off)
  await givePassword(opened)
  const scan = within(await dialogOf(t.scanTitle))
  expect(await scan.findByRole('img', { name: t.qrCode })).toBeVisible()
  await opened.keyboard.click(scan.getByRole('button', { name: t.copySecret }))
  expect(await navigator.clipboard.readText()).toBe(enrolment.secret)
  await giveCode(opened, '123 456')

  const dialog = await dialogOf(t.codesTitle)
  const listed = within(dialog).getAllByRole('listitem')
  expect(listed.map(({ textContent }) => textContent)).toEqual(codes)
  expect(opened.sent()).toEqual([
    ['/auth/two-factor', { password: 'correct horse' }],
    ['/auth/two-factor/confirm', { code: '123456' }],
  ])
  await opened.keyboard.click(within(dialog).getByRole('button', { name: t.saved }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(document.body).not.toHaveTextContent(codes[0]!)
  expect(await screen.findByText(/10 recovery codes left/)).toBeVisible()
  await opened.keyboard.click(screen.getByRole('button', { name: t.switchOff }))
  await dialogOf(t.switchOffTitle)
  expect(document.body).not.toHaveTextContent(codes[0]!)
})

it('gives the recovery codes to copy and as a file, and keeps them when one clicks beside them', async () => {
  const save = vi.spyOn(download, 'saveFile').mockImplementation(() => undefined)
  const opened = await open(off)
  await givePassword(opened)
  await giveCode(opened)
  const dialog = await dialogOf(t.codesTitle)
  await opened.keyboard.click(within(dialog).getByRole('button', { name: en.common.copy }))
  expect(await navigator.clipboard.readText()).toBe(codes.join('\n'))
  await opened.keyboard.click(within(dialog).getByRole('button', { name: t.download }))
  const [file, name] = save.mock.calls[0]!
  expect(name).toMatch(/\.txt$/)
  expect(file.type).toMatch(/^text\/plain/)
  const text = await file.text()
  expect(text).toContain(user.email)
  expect(text.split('\n').filter((line) => codes.includes(line))).toEqual(codes)
  const overlay = document.querySelector('[data-state="open"]:not([role])')!
  await opened.keyboard.pointer({ keys: '[MouseLeft]', target: overlay })
  expect(dialog).toBeVisible()
})

it('is not on before the first code, whatever is shown by then', async () => {
  const opened = await open(off)
  await givePassword(opened)
  const dialog = within(await dialogOf(t.scanTitle))
  await opened.keyboard.click(dialog.getByRole('button', { name: en.common.cancel }))
  expect(await screen.findByText(t.offText)).toBeVisible()
  expect(document.body).not.toHaveTextContent(enrolment.secret)
  await opened.keyboard.click(screen.getByRole('button', { name: t.setUp }))
  expect(await dialogOf(t.setUpTitle)).toBeVisible()
})

it('says a wrong password at its field', async () => {
  const opened = await open(off, { '': refusal('password', 'is not the present password') })
  await givePassword(opened, 'not it')
  const field = await screen.findByLabelText(en.settings.currentPassword)
  await waitFor(() => expect(field).toHaveAccessibleDescription(en.settings.wrongPassword))
  expect(field).toHaveFocus()
})

it('says a wrong code at its field, selected for the next one', async () => {
  const opened = await open(off, { confirm: refusal('code', "is not the app's present code") })
  await givePassword(opened)
  await giveCode(opened, '000000')
  const field = screen.getByLabelText(t.code)
  await waitFor(() => expect(field).toHaveAccessibleDescription(t.codeWrong))
  delete opened.answers.confirm
  await opened.keyboard.keyboard('123456{Enter}')
  expect(await dialogOf(t.codesTitle)).toBeVisible()
  expect(opened.sent().at(-1)).toEqual(['/auth/two-factor/confirm', { code: '123456' }])
})

it.each(['12345', '1234567', 'k3vq7-'])('does not ask the server about the code %s', async (code) => {
  const opened = await open(off)
  await givePassword(opened)
  await giveCode(opened, code)
  expect(await screen.findByText(en.validation.appCode)).toBeVisible()
  expect(opened.sent()).toHaveLength(1)
})

it('is switched off by the password, after the consequence is said', async () => {
  const said = vi.spyOn(toast, 'success')
  const opened = await open(on)
  const dialog = await dialogOf(t.switchOffTitle)
  expect(dialog).toHaveAccessibleDescription(t.switchOffText)
  await opened.keyboard.click(within(dialog).getByRole('button', { name: t.switchOff }))
  expect(await within(dialog).findByText(en.validation.required)).toBeVisible()
  expect(opened.sent()).toEqual([])
  await givePassword(opened, 'correct horse', t.switchOff)
  expect(await screen.findByText(t.offText)).toBeVisible()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(opened.sent()).toEqual([['/auth/two-factor/disable', { password: 'correct horse' }]])
  expect(said).toHaveBeenCalledWith(t.switchedOff)
})

it('stays on where the password is wrong', async () => {
  const said = vi.spyOn(toast, 'success')
  const opened = await open(on, { disable: refusal('password', 'is not the present password') })
  await givePassword(opened, 'not it', t.switchOff)
  const field = screen.getByLabelText(en.settings.currentPassword)
  await waitFor(() => expect(field).toHaveAccessibleDescription(en.settings.wrongPassword))
  expect(screen.getByText(/10 recovery codes left/)).toBeInTheDocument()
  expect(said).not.toHaveBeenCalled()
})
