import { expect, test } from './fixtures'

const away = 'The server cannot be reached.'

test('a server that is down shows so, and trying again goes on', async ({ signedIn: page }) => {
  await page.goto('/settings')
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await page.route('**/api/calls?*', (route) => route.abort('connectionrefused'))
  await page.getByRole('link', { name: 'Call logs' }).click()
  await expect(page.getByText(away)).toBeVisible({ timeout: 20_000 })
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('table', { name: 'Calls' }).getByRole('row').nth(3)).toBeVisible()
})

test('a server that is down at the start shows so, and trying again goes on', async ({ signedIn: page }) => {
  await page.route('**/api/**', (route) => route.abort('connectionrefused'))
  await page.goto('/clients')
  await expect(page.getByText('The server does not answer')).toBeVisible({ timeout: 20_000 })
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('table', { name: 'Clients' })).toBeVisible()
  await expect(page).toHaveURL('/clients')
})

test('a busy server is asked again without a word', async ({ signedIn: page }) => {
  let refused = 0
  await page.route('**/api/clients?*', (route) =>
    refused++ < 2 ? route.fulfill({ status: 503, headers: { 'Retry-After': '0' } }) : route.continue(),
  )
  await page.goto('/clients')
  await expect(page.getByRole('link', { name: 'Swift Cabs' })).toBeVisible()
  expect(refused).toBeGreaterThan(2)
})

test('a server that does not answer in time is given up, and tried again', async ({ signedIn: page }) => {
  await page.route('**/api/clients?*', () => undefined)
  await page.goto('/clients')
  await expect(page.getByText('The server took too long to answer.')).toBeVisible({ timeout: 30_000 })
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('link', { name: 'Swift Cabs' })).toBeVisible()
})

test('pages that are not there say so', async ({ signedIn: page }) => {
  await page.goto('/nowhere')
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
  await page.goto('/calls/0190aaaa-0000-7000-8000-000000000000')
  await expect(page.getByText('This call does not exist')).toBeVisible()
  await page.goto('/clients/0190aaaa-0000-7000-8000-000000000000')
  await expect(page.getByText('This client does not exist')).toBeVisible()
})
