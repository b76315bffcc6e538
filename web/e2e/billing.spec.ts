// From a client's plan to a paid invoice, and what changing and canceling mean.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

import type { Client, Invoice, Subscription } from '../src/services/types'
import { expect, test, type Api } from './fixtures'
import { issueInvoices } from './invoicing'
import { expectFits, expectNoViolation, phone } from './look'

/** A call of five minutes that began after the subscription did. */
async function logCall(api: Api, client: Client): Promise<void> {
  const current = await api.get<Subscription>(`/subscriptions/current?client_id=${client.id}`)
  const start = new Date(current.started_at).getTime() + 1
  const at = (seconds: number) => new Date(start + seconds * 1000).toISOString()
  await api.post('/calls', {
    client_id: client.id,
    direction: 'inbound',
    from_number: '+12025550123',
    started_at: at(0),
    answered_at: at(0),
    ended_at: at(300),
    transcript: [],
  })
}

const clientNamed = async (api: Api, name: string) =>
  (await api.get<{ items: Client[] }>(`/clients?search=${name}`)).items[0]!

const row = (page: Page, name: string) =>
  page.getByRole('table', { name: 'Client subscriptions' }).getByRole('row').filter({ hasText: name })

test('a client is given a plan, uses it, and its invoice leads to the calls', async ({
  signedIn: page,
  api,
}) => {
  const client = await clientNamed(api, 'Swift')
  await page.goto('/billing')
  await page.getByRole('button', { name: 'Add subscription' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Client' }).click()
  await page.getByRole('option', { name: client.name }).click()
  await dialog.getByRole('button', { name: /^Basic/ }).click()
  await expectNoViolation(page, 'plans')
  await dialog.getByRole('button', { name: 'Begin' }).click()
  await expect(row(page, client.name)).toContainText('Basic')

  await logCall(api, client)
  await page.reload()
  await expect(row(page, client.name)).toContainText('5 of')

  await row(page, client.name)
    .getByRole('button', { name: /Actions/ })
    .click()
  await page.getByRole('menuitem', { name: 'Cancel plan' }).click()
  const question = page.getByRole('alertdialog')
  await question.getByRole('radio', { name: 'Now' }).click()
  await expectNoViolation(page, 'cancel')
  await question.getByRole('button', { name: 'Cancel plan' }).click()
  await expect(page.getByText('The plan is canceled.')).toBeVisible()
  await expect(row(page, client.name)).toBeHidden()

  issueInvoices()
  await page.reload()
  await page.getByRole('link', { name: /Open invoice/ }).click()
  await expect(page.getByRole('heading', { name: /^Invoice / })).toBeVisible()
  await page.getByRole('button', { name: 'Show its calls' }).first().click()
  const calls = page.getByRole('region', { name: 'Calls of this line' })
  await expect(calls.getByRole('listitem')).toHaveCount(1)
  await expectNoViolation(page, 'invoice')
  await calls.getByRole('link').click()
  await expect(page).toHaveURL(/\/calls\/[0-9a-f-]+$/)
})

test('an invoice is saved as PDF under its number', async ({ signedIn: page, api }) => {
  const { items } = await api.get<{ items: Invoice[] }>('/invoices?status=issued')
  const [invoice] = items
  await page.goto(`/billing/invoices/${invoice!.id}`)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download PDF' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toBe(`invoice-${invoice!.number}.pdf`)
  const bytes = readFileSync(await saved.path())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.subarray(-6).toString()).toContain('%%EOF')
  await expect(page.getByText('The PDF is in your downloads.')).toBeVisible()
})

test('an invoice is marked as paid and found by its status', async ({ signedIn: page }) => {
  await page.goto('/billing?status=issued')
  await page.getByRole('link', { name: /Open invoice/ }).click()
  await page.getByRole('button', { name: 'Mark as paid' }).click()
  await page.getByRole('dialog').getByLabel('Reference').fill('Statement 7')
  await page.getByRole('dialog').getByRole('button', { name: 'Note payment' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('Bank transfer')).toBeVisible()
  await expect(page.getByText('Statement 7')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Mark as paid' })).toBeHidden()
  await page.getByRole('link', { name: 'Billing' }).first().click()
  await page.getByRole('radio', { name: 'Open' }).click()
  await expect(page.getByText('No invoice matches these filters.')).toBeVisible()
  await page.getByRole('radio', { name: 'Paid' }).click()
  await expect(page.getByRole('link', { name: /Open invoice/ })).toHaveCount(1)
})

test('a client’s plan is chosen and changed on its page', async ({ signedIn: page, api }) => {
  const client = await clientNamed(api, 'Molar')
  await page.goto(`/clients/${client.id}`)
  await page.getByRole('button', { name: 'Choose a plan' }).click()
  const dialog = page.getByRole('dialog', { name: 'Plan for Molar Dental' })
  await dialog.getByRole('button', { name: /^Basic/ }).click()
  await dialog.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByText('Basic is running.')).toBeVisible()
  await expect(page.getByText('$99.00 a month')).toBeVisible()
  // Of the month's minutes those that are left of it.
  await expect(page.getByText(/^0 of \d+ included$/)).toBeVisible()

  await page.getByRole('button', { name: 'Actions for the plan of Molar Dental' }).click()
  await page.getByRole('menuitem', { name: 'Change plan' }).click()
  await expect(dialog.getByRole('button', { name: /^Basic/ })).toBeDisabled()
  await dialog.getByRole('button', { name: /^Standard/ }).click()
  await dialog.getByRole('button', { name: 'Change plan' }).click()
  await expect(page.getByText('Standard is running.')).toBeVisible()
  await expect(page.getByText('$249.00 a month')).toBeVisible()
  await page.reload()
  await expect(page.getByText('$249.00 a month')).toBeVisible()
})

test('the own plan is changed, canceled to its period’s end, and kept after all', async ({
  signedIn: page,
}) => {
  await page.goto('/billing')
  await page.getByRole('button', { name: 'Change plan' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: /^Starter/ })).toBeDisabled()
  await dialog.getByRole('button', { name: /^Agency/ }).click()
  await dialog.getByRole('button', { name: 'Change plan' }).click()
  await expect(page.getByText('Agency is running.')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel plan' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel plan' }).click()
  const end = page.getByText(/^Ends on .* Until then everything stays as it is\./)
  await expect(end).toBeVisible()
  await page.getByRole('button', { name: 'Keep plan' }).click()
  await expect(page.getByText('Agency goes on.')).toBeVisible()
  await expect(end).toBeHidden()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Cancel plan' })).toBeVisible()
})

test('a plan that runs already is refused with a reason', async ({ signedIn: page }) => {
  await page.route('**/api/subscriptions/create', (route) =>
    route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      body: JSON.stringify({ title: 'Conflict', detail: 'There is a live subscription already.' }),
    }),
  )
  await page.goto('/billing')
  await page.getByRole('button', { name: 'Change plan' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Scale/ })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Change plan' }).click()
  await expect(page.getByText('There is a live subscription already.')).toBeVisible()
})

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing, and it fits a phone, ${theme}`, async ({ signedIn: page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.setViewportSize(phone)
    const fits = async (name: string) => {
      await expectNoViolation(page, name)
      await expectFits(page, name)
    }
    await page.goto('/billing')
    await expect(page.getByRole('link', { name: /Open invoice/ })).toBeVisible()
    await fits('billing')
    await page.getByRole('link', { name: /Open invoice/ }).click()
    await page.getByRole('button', { name: 'Show its calls' }).first().click()
    await expect(page.getByRole('region', { name: 'Calls of this line' }).getByRole('link')).toBeVisible()
    await fits('invoice')
  })
