// Being told: by mail, as each user chooses, and by webhooks.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Locator } from '@playwright/test'
import { Webhook } from 'standardwebhooks'

import { expect, test } from './fixtures'
import { expectNoViolation } from './look'

type Received = { body: string; headers: Record<string, string> }

/** A receiver on this machine; it answers with what `status` holds at the moment. */
async function receive() {
  const received: Received[] = []
  const answer = { status: 204 }
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      received.push({ body, headers: request.headers as Record<string, string> })
      response.writeHead(answer.status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/hooks`, received, answer, close: () => server.close() }
}

test('an endpoint is added, proves its secret, gets a new one and goes', async ({ signedIn: page }) => {
  const receiver = await receive()
  await page.goto('/settings/webhooks')
  await page.getByRole('button', { name: 'Add endpoint' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('URL').fill('somewhere')
  await dialog.getByRole('button', { name: 'Add endpoint' }).click()
  await expect(dialog.getByText('Enter a whole address')).toBeVisible()
  await expect(dialog.getByText('Choose at least one.')).toBeVisible()
  await dialog.getByLabel('URL').fill(receiver.url)
  await dialog.getByLabel('Description').fill('Our CRM')
  await dialog.getByLabel('A call ends').check()
  await expectNoViolation(page, 'endpoint form')
  await dialog.getByRole('button', { name: 'Add endpoint' }).click()

  await expect(dialog.getByText('it is shown this once')).toBeVisible()
  await expectNoViolation(page, 'new secret')
  const secret = (await dialog.locator('code').textContent())!
  expect(secret).toMatch(/^whsec_/)
  await dialog.getByRole('button', { name: 'I have stored it' }).click()
  await expect(page.getByText(secret)).toBeHidden()

  await page.getByRole('link', { name: receiver.url }).click()
  await expect(page.getByText('Nothing delivered yet')).toBeVisible()
  await page.getByRole('button', { name: 'Send test event' }).click()
  const delivery = page.getByRole('list', { name: 'Deliveries' }).getByRole('listitem')
  await expect(delivery).toHaveCount(1)
  await expect(delivery.getByText('Delivered')).toBeVisible({ timeout: 20_000 })
  await delivery.getByText('1 attempt').click()
  await expect(delivery.getByRole('cell', { name: '204' })).toBeVisible()
  await expectNoViolation(page, 'deliveries')
  const [first] = receiver.received
  expect(new Webhook(secret).verify(first!.body, first!.headers)).toMatchObject({ type: 'webhook.test' })

  const actions = page.getByRole('button', { name: `Actions for ${receiver.url}` })
  await actions.click()
  await page.getByRole('menuitem', { name: 'Rotate the secret' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Rotate the secret' }).click()
  const renewed = (await dialog.locator('code').textContent())!
  expect(renewed).not.toBe(secret)
  await dialog.getByRole('button', { name: 'I have stored it' }).click()
  await expect(page.getByText('The secret before this one is valid until')).toBeVisible()
  await delivery.getByRole('button', { name: 'Replay' }).click()
  await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBe(2)
  const [, again] = receiver.received
  for (const valid of [secret, renewed]) new Webhook(valid).verify(again!.body, again!.headers)

  await actions.click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('No webhooks')).toBeVisible()
  receiver.close()
})

test('what an endpoint refuses is on record and is tried again', async ({ signedIn: page, api }) => {
  const receiver = await receive()
  receiver.answer.status = 500
  const draft = { url: receiver.url, events: ['client.created'] }
  const { id } = await api.post<{ id: string }>('/settings/webhooks', draft)
  await page.goto(`/settings/webhooks/${id}`)
  await page.getByRole('button', { name: 'Send test event' }).click()
  const delivery = page.getByRole('list', { name: 'Deliveries' }).getByRole('listitem')
  await delivery.getByText(/[1-9] attempt/).click({ timeout: 20_000 })
  await expect(delivery.getByRole('cell', { name: '500', exact: true }).first()).toBeVisible()
  await expect(page.getByText('Nothing has got through since')).toBeVisible()

  await page.goto('/')
  const attention = page.getByRole('region', { name: 'Needs attention today' })
  await attention.getByRole('link', { name: '1 failing webhook' }).click()
  await expect(page).toHaveURL(`/settings/webhooks/${id}`)

  const actions = page.getByRole('button', { name: `Actions for ${receiver.url}` })
  await actions.click()
  await page.getByRole('menuitem', { name: 'Disable' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disable' }).click()
  await expect(delivery.getByText('Failed')).toBeVisible()
  await actions.click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await page.getByRole('dialog').getByLabel('Description').fill('Mended')
  await page.getByRole('dialog').getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Mended')).toBeVisible()

  receiver.answer.status = 200
  await actions.click()
  await page.getByRole('menuitem', { name: 'Enable' }).click()
  await page.getByRole('button', { name: 'Replay all failed' }).click()
  await expect(page.getByText('1 delivery will be tried again.')).toBeVisible()
  await expect(delivery.getByText('Delivered')).toBeVisible({ timeout: 20_000 })
  receiver.close()
})

test('a choice of mails is kept', async ({ signedIn: page }) => {
  await page.goto('/settings/notifications')
  const missed = page.getByRole('radiogroup', { name: 'Missed call' })
  const paid = page.getByRole('radiogroup', { name: 'Invoice paid' })
  await expect(page.getByText('in your time zone, America/New York')).toBeVisible()
  const choose = async (group: Locator, delivery: string) => {
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT')
    await group.getByRole('radio', { name: delivery }).click()
    expect((await saved).status()).toBe(200)
  }
  for (const delivery of ['Now', 'Off', 'Daily']) await choose(missed, delivery)
  await choose(paid, 'Off')
  await expect(paid.getByRole('radio', { name: 'Off' })).toBeChecked()
  await page.reload()
  await expect(missed.getByRole('radio', { name: 'Daily' })).toBeChecked()
  await expect(paid.getByRole('radio', { name: 'Off' })).toBeChecked()
})
