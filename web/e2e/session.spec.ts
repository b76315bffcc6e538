import type { Page, Route } from '@playwright/test'

import { expect, signIn, test } from './fixtures'
import { holdBack } from './holdBack'

const badToken = 'Bearer not.a.token'

/** Spoils the token of every request until a refresh has brought a new one; counts the refreshes. */
async function expireToken(page: Page): Promise<() => number> {
  let refreshes = 0
  let expired = true
  await page.route('**/api/**', async (route: Route) => {
    const request = route.request()
    if (request.url().endsWith('/api/auth/refresh')) {
      refreshes++
      expired = false
      return route.continue()
    }
    const headers = expired ? { ...request.headers(), authorization: badToken } : request.headers()
    return route.continue({ headers })
  })
  return () => refreshes
}

test('an expired token is refreshed unseen, once for all requests', async ({ signedIn: page }) => {
  await page.goto('/settings')
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  const refreshes = await expireToken(page)
  // The dashboard asks for calls and clients at the same time.
  await page.getByRole('link', { name: 'Dashboard', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Recent calls' })).toBeVisible()
  await expect(page.getByText('Swift Cabs').first()).toBeVisible()
  expect(refreshes()).toBe(1)
})

test('a reload keeps one signed in and where one was', async ({ signedIn: page }) => {
  await page.goto('/calls?status=missed')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Call logs' })).toBeVisible()
  await expect(page).toHaveURL('/calls?status=missed')
})

test('a page that goes in the middle of a refresh leaves the session whole', async ({ browser, account }) => {
  const network = await holdBack('/api/auth/refresh')
  const context = await browser.newContext({ baseURL: network.url })
  const page = await context.newPage()
  await signIn(page, account)
  await expect(page.getByRole('heading', { name: /^Hello/ })).toBeVisible()
  const cookies = () => context.cookies().then((all) => all.map(({ value }) => value))
  const before = await cookies()
  const waiting = network.hold()
  await page.goto('/clients', { waitUntil: 'commit' })
  await waiting
  await page.goto('about:blank')
  await page.close()
  network.release()
  // The server knows the former cookie no more; the browser must have the new one.
  await expect.poll(cookies).not.toEqual(before)
  const again = await context.newPage()
  await again.goto('/clients')
  await expect(again.getByRole('heading', { name: 'Clients' })).toBeVisible()
  await context.close()
  network.close()
})

test('when the session cannot be refreshed, sign-in leads back to where one was', async ({
  page,
  account,
}) => {
  await signIn(page, account)
  await expect(page.getByRole('heading', { name: /^Hello/ })).toBeVisible()
  await page.goto('/clients?sort=-calls')
  await expect(page.getByRole('table', { name: 'Clients' })).toBeVisible()
  await page.context().clearCookies()
  await expireToken(page)
  await page.getByRole('link', { name: 'Call logs' }).click()
  await expect(page.getByText('Your session has ended')).toBeVisible()
  await expect(page).toHaveURL('/login?next=%2Fcalls')
  await page.unrouteAll()
  await signIn(page, account)
  await expect(page.getByRole('heading', { name: 'Call logs' })).toBeVisible()
  await expect(page).toHaveURL('/calls')
})

test('signing out in one tab signs out the other', async ({ browser, account }) => {
  const context = await browser.newContext()
  const [first, second] = [await context.newPage(), await context.newPage()]
  await signIn(first, account)
  await expect(first.getByRole('heading', { name: /^Hello/ })).toBeVisible()
  await second.goto('/clients')
  await expect(second.getByRole('heading', { name: 'Clients' })).toBeVisible()
  await first.getByRole('button', { name: 'Account menu' }).click()
  await first.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(second.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await context.close()
})

test('a wrong password is explained, and tells nothing of the account', async ({ page, account }) => {
  await signIn(page, { email: account.email, password: 'not the password' })
  await expect(page.getByText('Email or password is not right.')).toBeVisible()
  await signIn(page, { email: 'nobody@example.com', password: 'not the password' })
  await expect(page.getByText('Email or password is not right.')).toBeVisible()
})

test('sign-in goes to no other site', async ({ signedIn: page }) => {
  await page.goto('/login?next=https://example.com/')
  await expect(page).toHaveURL('/')
})

test('the token is in no storage', async ({ signedIn: page }) => {
  const seen: string[] = []
  page.on('request', (request) => seen.push(request.headers().authorization ?? ''))
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Recent calls' })).toBeVisible()
  const token = seen.find((header) => header.startsWith('Bearer '))!.slice('Bearer '.length)
  const stored = await page.evaluate(
    () => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie,
  )
  expect(stored).not.toContain(token)
})
