// Sign-in with a second factor, from setting it up to switching it off.
import type { Locator, Page } from '@playwright/test'
import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'

import { browserOf, expect, newPerson, register, signIn, test } from './fixtures'
import { expectFits, expectNoViolation, phone } from './look'

const stepSeconds = 30

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
}

/** What an authenticator app shows so many steps from now: RFC 6238, six digits. */
function codeOf(secret: string, steps = 0): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 1000 / stepSeconds) + steps))
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const number = mac.readUInt32BE(mac.at(-1)! & 0xf) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

const dialogOf = (page: Page, name: string) => page.getByRole('dialog', { name })
const codeField = (page: Page) => page.getByLabel('Six-digit code')
const card = (page: Page) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: 'Two-factor sign-in' }) })

/** In both themes, and on a phone; the page is as it was after it. */
async function expectSound(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expectNoViolation(page, `${name}, ${colorScheme}`)
  }
  const before = page.viewportSize()!
  await page.setViewportSize(phone)
  await expectFits(page, name)
  await page.setViewportSize(before)
}

async function givePassword(dialog: Locator, password: string): Promise<void> {
  await dialog.getByLabel('Current password').fill(password)
  await dialog.getByLabel('Current password').press('Enter')
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Account menu' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
}

async function giveCode(page: Page, code: string): Promise<void> {
  await codeField(page).fill(code)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('a second factor is set up, signs in by code and recovery code, and is switched off', async ({
  browser,
  request,
}) => {
  const person = await register(request, newPerson('Ines Roth'))
  const page = await browserOf(browser, person)
  await page.goto('/settings/security')
  await expect(card(page)).toContainText('Your password alone signs you in.')
  await expectSound(page, 'card, off')

  await card(page).getByRole('button', { name: 'Set up' }).click()
  const asking = dialogOf(page, 'Set up two-factor sign-in')
  await givePassword(asking, 'not the password')
  await expect(asking.getByText('This is not your current password.')).toBeVisible()
  await expectSound(page, 'password')
  await givePassword(asking, person.password)

  const scan = dialogOf(page, 'Connect your app')
  await expect(scan.getByRole('img', { name: 'QR code' })).toBeVisible()
  const secret = (await scan.locator('code').textContent())!
  const first = scan.getByLabel('Code from the app')
  await expect(first).toBeFocused()
  await first.fill(codeOf(secret, -9))
  await first.press('Enter')
  await expect(first).toHaveAccessibleDescription(/not the app’s present code/)
  await expect(first).toBeFocused()
  await expectSound(page, 'QR code')
  await first.fill(codeOf(secret))
  await first.press('Enter')

  const saving = dialogOf(page, 'Save your recovery codes')
  await expect(saving.getByRole('listitem')).toHaveCount(10)
  await expectSound(page, 'recovery codes')
  const codes = await saving.getByRole('listitem').allTextContents()
  const downloading = page.waitForEvent('download')
  await saving.getByRole('button', { name: 'Download' }).click()
  const file = readFileSync(await (await downloading).path(), 'utf8')
  for (const line of [...codes, person.email]) expect(file).toContain(line)
  await saving.getByRole('button', { name: 'I have saved them' }).click()
  await expect(card(page)).toContainText('10 recovery codes left')
  await expect(page.getByText(codes[0]!)).toHaveCount(0)
  await expectSound(page, 'card, on')

  await signOut(page)
  await signIn(page, person)
  await expect(codeField(page)).toBeFocused()
  await expectSound(page, 'code')
  await giveCode(page, '000000')
  await expect(codeField(page)).toHaveAccessibleDescription(/^This code is wrong or was used before\./)
  await expect(codeField(page)).toBeFocused()
  await expectSound(page, 'wrong code')
  await page.getByRole('button', { name: 'Back to the password' }).click()
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  // The confirmation has taken the present code; the next one is accepted a step early.
  await giveCode(page, codeOf(secret, 1))
  // Sign-in leads back to where one was.
  await expect(card(page)).toContainText('10 recovery codes left')

  await signOut(page)
  await signIn(page, person)
  await page.getByRole('button', { name: 'Use a recovery code' }).click()
  await page.getByLabel('Recovery code').fill(codes[0]!.toUpperCase())
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(card(page)).toContainText('9 recovery codes left')

  await card(page).getByRole('button', { name: 'Switch off' }).click()
  const ending = dialogOf(page, 'Switch off two-factor sign-in?')
  await expectSound(page, 'switching off')
  await givePassword(ending, person.password)
  await expect(card(page)).toContainText('Your password alone signs you in.')
  await signOut(page)
  await signIn(page, person)
  await expect(card(page)).toBeVisible()

  await page.goto('/settings/audit-log')
  await expect(page.getByText('Two-factor sign-in switched off')).toBeVisible()
  await expect(page.getByText('Two-factor sign-in switched on')).toBeVisible()
  await page.context().close()
})
