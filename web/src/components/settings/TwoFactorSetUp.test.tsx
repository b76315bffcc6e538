// What must not get lost on the way to a second factor: the recovery codes, and one's place on the page.
import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'

import { TwoFactor } from '@/components/settings/TwoFactor'
import type { TwoFactor as Factor } from '@/services/types'
import { held, serve, type Answer } from '@/test/backend'
import { show } from '@/test/render'
import { en } from '@/text/en'
import { administration } from '@/text/en/administration'

const t = administration.twoFactor
const off: Factor = { enabled: false, enabled_at: null, recovery_codes_left: 0 }
const on: Factor = { enabled: true, enabled_at: '2026-08-02T02:00:00Z', recovery_codes_left: 2 }
const enrolment = { secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/Frontdesk?secret=JBSWY3DPEHPK3PXP' }
const answer: Answer = { body: { recovery_codes: ['k3vq7-x2m4d', 'm8rt2-p6w9c'] } }

// As the page does that loads them.
beforeAll(() => Object.assign(en, administration))

type Served = { confirm?: () => Answer | Promise<Answer>; readAgain?: () => Answer | Promise<Answer> }

/** Up to the first code, which is sent. */
async function sendCode({ confirm = () => answer, readAgain = () => ({ body: on }) }: Served = {}) {
  let confirmed = false
  const log = serve({
    'GET /auth/two-factor': () => (confirmed ? readAgain() : { body: off }),
    'POST /auth/two-factor': () => ({ body: enrolment }),
    'POST /auth/two-factor/confirm': () => {
      confirmed = true
      return confirm()
    },
  })
  const { keyboard, remembered } = show(<TwoFactor />)
  await keyboard.click(await screen.findByRole('button', { name: t.setUp }))
  await keyboard.type(screen.getByLabelText(en.settings.currentPassword), 'correct horse')
  await keyboard.click(screen.getByRole('button', { name: t.goOn }))
  const scan = within(await screen.findByRole('dialog', { name: t.scanTitle }))
  const atScan = { remembered: remembered(), read: log.filter(({ method }) => method === 'GET').length }
  await keyboard.type(scan.getByLabelText(t.code), '123456{Enter}')
  return { keyboard, remembered, scan, atScan }
}
const codes = () => screen.findByRole('dialog', { name: t.codesTitle })

it.each<[string, (opened: Awaited<ReturnType<typeof sendCode>>) => Promise<void>]>([
  ['Escape', ({ keyboard }) => keyboard.keyboard('{Escape}')],
  ['Cancel', ({ keyboard, scan }) => keyboard.click(scan.getByRole('button', { name: en.common.cancel }))],
  ['the X', ({ keyboard, scan }) => keyboard.click(scan.getByRole('button', { name: en.common.close }))],
])('shows the codes to who pressed %s while it was being switched on', async (_name, close) => {
  const { handler, release } = held(answer)
  const opened = await sendCode({ confirm: handler })
  await close(opened)
  expect(screen.getByRole('dialog', { name: t.scanTitle })).toBeVisible()
  release()
  expect(await codes()).toHaveTextContent('k3vq7-x2m4d')
})

it('shows the codes without waiting for the card', async () => {
  const { handler, release } = held({ body: on })
  await sendCode({ readAgain: handler })
  expect(await codes()).toHaveTextContent('k3vq7-x2m4d')
  release()
})

it('closes the codes by the one button that says that they are saved', async () => {
  const { keyboard } = await sendCode()
  const dialog = await codes()
  await keyboard.keyboard('{Escape}')
  expect(dialog).toBeVisible()
  expect(within(dialog).queryByRole('button', { name: en.common.close })).toBeNull()
  await keyboard.click(within(dialog).getByRole('button', { name: t.saved }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it('ends where it began: at the button of the card', async () => {
  const { keyboard } = await sendCode()
  await keyboard.click(within(await codes()).getByRole('button', { name: t.saved }))
  await waitFor(() => expect(screen.getByRole('button', { name: t.switchOff })).toHaveFocus())
})

it('reads nothing again before anything has changed, and forgets the password by then', async () => {
  const { atScan } = await sendCode()
  expect(atScan.read).toBe(1)
  expect(JSON.stringify(atScan.remembered)).not.toContain('correct horse')
})
