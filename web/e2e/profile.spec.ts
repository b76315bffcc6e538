// Who one is, how one signs in, and where. Each of these changes an account: it is one of their own.
import type { Page } from '@playwright/test'

import type { User } from '../src/services/types'
import { Api, browserOf, expect, newPerson, register, signIn, test } from './fixtures'
import { mailedLink, mailsTo } from './mail'

const wrong = 'Email or password is not right.'
const home = (page: Page) => expect(page.getByRole('heading', { name: /^Hello/ })).toBeVisible()

/** The session's cookie is worth nothing any more; the page may know already, by its stream of events. */
async function expectSignedOut(page: Page): Promise<void> {
  await page.goto('/calls')
  await expect(page).toHaveURL('/login?next=%2Fcalls')
}

test('a changed password ends the other session and is the only one that signs in', async ({
  browser,
  request,
}) => {
  const person = await register(request, newPerson('Ada Falk'))
  const [here, there] = [await browserOf(browser, person), await browserOf(browser, person)]
  await home(there)
  await here.goto('/settings/security')
  await here.getByLabel('Current password').fill('not the password')
  await here.getByLabel('New password').fill('a longer staple')
  await here.getByRole('button', { name: 'Change password' }).click()
  await expect(here.getByText('This is not your current password.')).toBeVisible()
  await expect(here.getByLabel('Current password')).toHaveAttribute('aria-invalid', 'true')

  await here.getByLabel('Current password').fill(person.password)
  await here.getByRole('button', { name: 'Change password' }).click()
  await expect(here.getByText('Your password is changed.')).toBeVisible()
  await expect(here.getByLabel('New password')).toHaveValue('')
  await expectSignedOut(there)
  await here.reload()
  await expect(here.getByText('This device')).toBeVisible()
  await expect(here.getByRole('button', { name: 'Sign out there' })).toHaveCount(0)

  await signIn(there, person)
  await expect(there.getByText(wrong)).toBeVisible()
  await signIn(there, { ...person, password: 'a longer staple' })
  await expect(there.getByRole('heading', { name: 'Call logs' })).toBeVisible()
  await Promise.all([here, there].map((page) => page.context().close()))
})

test('a session elsewhere is ended, and no other', async ({ browser, request }) => {
  const person = await register(request, newPerson('Bo Ek'))
  const [here, there] = [await browserOf(browser, person), await browserOf(browser, person)]
  await home(there)
  await here.goto('/settings/security')
  const sessions = here.getByRole('listitem').filter({ hasText: 'Last used' })
  // The third one registered.
  await expect(sessions).toHaveCount(3)
  await expect(sessions.filter({ hasText: 'This device' })).toHaveCount(1)
  const chrome = sessions.filter({ hasText: 'Chrome' }).filter({ hasNotText: 'This device' })
  await chrome.getByRole('button', { name: 'Sign out there' }).click()
  await expect(here.getByText('That session is ended.')).toBeVisible()
  await expect(sessions).toHaveCount(2)
  await expectSignedOut(there)
  await here.reload()
  await expect(sessions).toHaveCount(2)
  await Promise.all([here, there].map((page) => page.context().close()))
})

test('a forgotten password is replaced over the mail, once', async ({ browser, page, request }) => {
  const person = await register(request, newPerson('Cleo Dahl'))
  const elsewhere = await browserOf(browser, person)
  await home(elsewhere)
  await page.goto('/login')
  await page.getByRole('link', { name: 'Forgot password?' }).click()
  await page.getByLabel('Email').fill(person.email)
  await page.getByRole('button', { name: 'Send link' }).click()
  await expect(page.getByText(`If ${person.email} has an account`)).toBeVisible()
  const link = await mailedLink(person.email)

  await page.goto(link)
  await page.getByLabel('New password').fill('short')
  await page.getByRole('button', { name: 'Set password' }).click()
  await expect(page.getByText('At least 10 characters.').first()).toBeVisible()
  await page.getByLabel('New password').fill('remembered now')
  await page.getByRole('button', { name: 'Set password' }).click()
  await expect(page.getByText('Your password is changed.')).toBeVisible()
  await expect(page).toHaveURL('/login')
  await expectSignedOut(elsewhere)
  await signIn(page, person)
  await expect(page.getByText(wrong)).toBeVisible()
  await signIn(page, { ...person, password: 'remembered now' })
  await home(page)

  await elsewhere.goto(link)
  await elsewhere.getByLabel('New password').fill('and once more')
  await elsewhere.getByRole('button', { name: 'Set password' }).click()
  await expect(elsewhere.getByRole('heading', { name: 'This link does not work' })).toBeVisible()
  await elsewhere.context().close()
})

test('whoever has no account is told the same, and is sent nothing', async ({ page, request }) => {
  const [somebody, nobody] = [await register(request, newPerson('Dag Ulv')), newPerson('Nobody There')]
  for (const { email } of [nobody, somebody]) {
    await page.goto('/forgot-password')
    await page.getByLabel('Email').fill(email)
    await page.getByRole('button', { name: 'Send link' }).click()
    await expect(page.getByText(`If ${email} has an account`)).toBeVisible()
  }
  // The worker takes them in their order.
  await mailedLink(somebody.email)
  expect(mailsTo(nobody.email)).toEqual([])
})

test('name, time zone and email are changed, the email under the password alone', async ({
  browser,
  request,
}) => {
  const person = await register(request, newPerson('Eva Holm'))
  const other = await register(request, newPerson('Finn Berg'))
  const page = await browserOf(browser, person)
  const me = () => new Api(request, person.token).get<User>('/auth/me')
  const save = page.getByRole('button', { name: 'Save changes' })
  await page.goto('/settings')
  await expect(save).toBeDisabled()
  await page.getByLabel('Name').fill('Eva Holm-Lind')
  await page.getByRole('button', { name: /^Time zone|New York/ }).click()
  await page.keyboard.type('lisbon')
  await page.keyboard.press('Enter')
  await save.click()
  await expect(page.getByText('Your profile is saved.')).toBeVisible()
  expect(await me()).toMatchObject({ name: 'Eva Holm-Lind', time_zone: 'Europe/Lisbon', email: person.email })

  const renewed = newPerson('Eva Lind').email
  await page.getByLabel('Email').fill(renewed)
  await page.getByLabel('Password', { exact: true }).fill('not the password')
  await save.click()
  await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('aria-invalid', 'true')
  expect((await me()).email).toBe(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByLabel('Email').fill(other.email)
  await save.click()
  await expect(page.getByLabel('Email')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('Email').fill(renewed)
  await save.click()
  await expect(page.getByLabel('Password', { exact: true })).toBeHidden()
  expect((await me()).email).toBe(renewed)

  await page.reload()
  await expect(page.getByLabel('Name')).toHaveValue('Eva Holm-Lind')
  await expect(page.getByLabel('Email')).toHaveValue(renewed)
  await page.context().close()
})

test('a taken email is said at its field, and no account comes of it', async ({ page, request }) => {
  const person = await register(request, newPerson('Gro Vik'))
  await page.goto('/register')
  await page.getByLabel('Your name').fill('Somebody Else')
  await page.getByLabel('Email').fill(person.email.toUpperCase())
  await page.getByLabel('Password', { exact: true }).fill('correct horse again')
  await page.getByRole('button', { name: 'Create account' }).click()
  const email = page.getByLabel('Email')
  await expect(email).toHaveAttribute('aria-invalid', 'true')
  await expect(email).toHaveAccessibleDescription('This email already has an account.')
  await expect(email).toBeFocused()
  await expect(page).toHaveURL('/register')
  await signIn(page, { email: person.email, password: 'correct horse again' })
  await expect(page.getByText(wrong)).toBeVisible()
})
