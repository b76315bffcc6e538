import { expect, test } from './fixtures'

test('Swagger UI reads the API from here alone, within the policy', async ({ page, baseURL }) => {
  const said: string[] = []
  const outside: string[] = []
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== baseURL && protocol !== 'data:') outside.push(request.url())
  })
  await page.goto('/api/docs')
  await expect(page).toHaveURL('/api/docs/index.html')
  await expect(page.getByRole('heading', { name: /Frontdesk/ })).toBeVisible()
  await page.locator('#operations-clients-postClients .opblock-summary').click()
  await expect(page.getByRole('button', { name: 'Execute' }).first()).toBeVisible()
  expect(said).toEqual([])
  expect(outside).toEqual([])
})
