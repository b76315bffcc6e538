// The account's own administration: team, keys, audit log, and the guide of a new account.

import { expect, newPerson, test } from './fixtures'
import { expectFits, expectNoViolation, phone } from './look'

const sections = [
  { path: '/settings/notifications', ready: 'Missed call' },
  { path: '/settings/account', ready: 'Agency name' },
  { path: '/settings/team', ready: 'Maya Brenner' },
  { path: '/settings/api-keys', ready: 'API keys' },
  { path: '/settings/webhooks', ready: 'No webhooks' },
  { path: '/settings/audit-log', ready: 'Signed in' },
]

test('a key is made, shown once, signs in, and is refused when revoked', async ({
  signedIn: page,
  request,
}) => {
  await page.goto('/settings/api-keys')
  await page.getByRole('button', { name: 'Create key' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Receptionist')
  await dialog.getByLabel('Log and change calls').uncheck()
  await dialog.getByRole('button', { name: 'Create key' }).click()
  await expect(dialog.getByText('Choose at least one.')).toBeVisible()
  await dialog.getByLabel('Read clients').check()
  await expectNoViolation(page, 'key form')
  await dialog.getByRole('button', { name: 'Create key' }).click()

  await expect(dialog.getByText('It is shown this once')).toBeVisible()
  await expectNoViolation(page, 'new key')
  const key = (await dialog.locator('code').textContent())!
  const clients = () => request.get('/api/clients', { headers: { Authorization: `Bearer ${key}` } })
  expect((await clients()).status()).toBe(200)
  const calls = await request.get('/api/calls', { headers: { Authorization: `Bearer ${key}` } })
  expect(calls.status()).toBe(403)
  await dialog.getByRole('button', { name: 'I have stored it' }).click()
  await expect(page.getByText(key)).toBeHidden()

  await page.getByRole('button', { name: 'Revoke' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
  await expect(page.getByText('No API keys')).toBeVisible()
  expect((await clients()).status()).toBe(401)
})

test('somebody is invited, given another role and removed', async ({ signedIn: page }) => {
  const guest = newPerson('Jonas Weber')
  await page.goto('/settings/team')
  await page.getByRole('button', { name: 'Invite' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Email').fill(guest.email)
  await dialog.getByLabel('Name').fill(guest.name)
  await dialog.getByRole('button', { name: 'Send invitation' }).click()
  await expect(dialog).toBeHidden()
  const row = page.getByRole('listitem').filter({ hasText: guest.email })
  await expect(row.getByText('Invited')).toBeVisible()

  await row.getByRole('combobox', { name: 'Role of Jonas Weber' }).click()
  await page.getByRole('option', { name: 'Viewer' }).click()
  await expect(page.getByText('Jonas Weber is now Viewer.')).toBeVisible()

  await page.getByRole('button', { name: 'Invite' }).click()
  await dialog.getByLabel('Email').fill(guest.email)
  await dialog.getByLabel('Name').fill('Twice')
  await dialog.getByRole('button', { name: 'Send invitation' }).click()
  await expect(dialog.getByText('This email already has an account.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()

  await row.getByRole('button', { name: 'Actions for Jonas Weber' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await expect(row).toBeHidden()
})

test('the last owner stays owner, and is told why', async ({ signedIn: page }) => {
  await page.goto('/settings/team')
  await page.getByRole('combobox', { name: 'Role of Maya Brenner' }).click()
  await page.getByRole('option', { name: 'Member' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Change role' }).click()
  await expect(page.getByText('An account keeps at least one owner.')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Role of Maya Brenner' })).toHaveText('Owner')
})

test('the account is renamed, and the audit log says by whom', async ({ signedIn: page }) => {
  await page.goto('/settings/account')
  await page.getByLabel('Agency name').fill('Brighter Desk')
  await page.getByRole('button', { name: 'Save changes' }).first().click()
  await expect(page.getByText('The account is saved.')).toBeVisible()
  await page.getByRole('link', { name: 'Audit log' }).click()
  await page.getByRole('combobox', { name: 'About' }).click()
  await page.getByRole('option', { name: 'Account' }).click()
  await expect(page).toHaveURL('/settings/audit-log?about=account')
  const entry = page.getByRole('listitem').filter({ hasText: 'Account changed' }).first()
  await expect(entry).toContainText('Maya Brenner')
  await entry.getByText('1 field').click()
  await expect(entry.getByRole('row', { name: /Name Bright Desk Brighter Desk/ })).toBeVisible()
})

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing in these sections, and they fit a phone, ${theme}`, async ({ signedIn: page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.setViewportSize(phone)
    for (const { path, ready } of sections) {
      await page.goto(path)
      await expect(page.locator('main').getByText(ready).first()).toBeVisible()
      await expectNoViolation(page, path)
      await expectFits(page, path)
    }
  })

test('the guide leads a new account to its first call', async ({ page, request }) => {
  const person = newPerson('Ada Lind')
  await page.goto('/register')
  await page.getByLabel('Your name').fill(person.name)
  await page.getByLabel('Email').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('button', { name: 'Add client' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').first().fill('Lind Bakery')
  await dialog.getByLabel('Profession').click()
  await page.getByRole('option', { name: 'Restaurant' }).click()
  await dialog.getByRole('button', { name: 'Add client' }).click()

  await page.getByRole('button', { name: 'Create the key' }).click()
  await expect(page.getByRole('button', { name: 'Copy the key' })).toBeVisible()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy the command' }).click()
  const command = await page.evaluate(() => navigator.clipboard.readText())
  const [, url, , authorization] = /curl (\S+)[^]*?-H '(Authorization): (Bearer \S+)'/.exec(command)!
  const body = /-d '([^]*)'$/.exec(command)![1]!
  const answer = await request.post(url!, {
    headers: { Authorization: authorization!, 'Content-Type': 'application/json' },
    data: body,
  })
  expect(answer.status(), await answer.text()).toBe(201)
  // The call is there live: the dashboard takes the guide's place.
  await page.getByRole('link', { name: /^Lind Bakery .* Completed/ }).click()
  await expect(page.getByText('Are you open on Saturday?')).toBeVisible()
})
