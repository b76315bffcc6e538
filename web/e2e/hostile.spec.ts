// What others may type into an account, callers above all, is shown as text wherever it stands, and runs nothing.
import type { Page } from '@playwright/test'

import type { Call, Client } from '../src/services/types'
import { Api, browserOf, expect, newPerson, register, test } from './fixtures'
import { card, expectFits, phone, scrollDownTo } from './look'

const texts = [
  { name: 'a picture', text: `<img src=x onerror="alert('hacked')">` },
  { name: 'a script', text: `</title></script><script>alert('hacked')</script>` },
  { name: 'the end of an attribute', text: `"><svg onload=alert('hacked')>` },
  { name: 'an address that runs', text: `javascript:alert('hacked')//[x](javascript:alert(1))` },
  { name: 'a template', text: '{{constructor.constructor("alert(1)")()}} ${alert(1)} %s %o' },
  { name: 'an override of direction', text: 'Bell \u202egnp.exe' },
  { name: 'no end', text: 'Donaudampfschiff'.repeat(7) },
]

/** All that a browser says or asks that nobody wanted. */
function listen(page: Page): string[] {
  const said: string[] = []
  page.on('dialog', (dialog) => {
    said.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('/x')) said.push(`asked for ${request.url()}`)
  })
  return said
}

async function expectHarmless(page: Page, said: string[], name: string): Promise<void> {
  const made = await page.evaluate(() =>
    [...document.querySelectorAll('img[src="x"], svg[onload], body script, [onerror], [href^="javascript:"]')]
      .map((element) => element.outerHTML)
      .filter((html) => /hacked|src="x"|javascript:|onerror|onload/.test(html)),
  )
  expect(made, name).toEqual([])
  expect(said, name).toEqual([])
}

/** A client and a call that carry the text wherever the API takes words. */
async function plant(api: Api, text: string): Promise<{ client: Client; call: Call }> {
  const client = await api.post<Client>('/clients', {
    name: text,
    profession: 'other',
    greeting: text,
    instructions: text,
    phone_numbers: [
      { number: `+1312555${String(Math.floor(Math.random() * 9000) + 1000)}`, label: text.slice(0, 60) },
    ],
    metadata: { [text]: text },
  })
  const start = Date.now() - 120_000
  const at = (seconds: number) => new Date(start + seconds * 1000).toISOString()
  const call = await api.post<Call>('/calls', {
    client_id: client.id,
    external_id: `${text} ${client.id}`.slice(-200),
    direction: 'inbound',
    status: 'completed',
    from_number: '+12025550123',
    started_at: at(0),
    answered_at: at(1),
    ended_at: at(30),
    ended_reason: text.slice(0, 100),
    summary: text,
    sentiment: { label: 'negative', score: -0.9 },
    transcript: [
      { speaker: 'agent', text, start_ms: 0, end_ms: 900 },
      { speaker: 'caller', text: `My name is ${text}`, start_ms: 1000, end_ms: 2000 },
    ],
    metadata: { caller_name: text, [text]: [text] },
  })
  return { client, call }
}

for (const { name, text } of texts)
  test(`${name} in names, words and metadata stays text`, async ({ browser, request }) => {
    const person = await register(request, { ...newPerson('Ira Noll'), name: `Ira ${text}` })
    const api = new Api(request, person.token)
    const { client, call } = await plant(api, text)
    await api.post('/settings/webhooks', {
      url: 'https://example.com/hooks',
      description: text,
      events: ['invoice.paid'],
    })
    await api.post('/settings/api-keys', { name: text, scopes: ['calls:read'] })

    const page = await browserOf(browser, person)
    const said = listen(page)
    const see = async (where: string, words: string = text) => {
      await expect(
        page.getByText(words, { exact: true }).filter({ visible: true }).first(),
        where,
      ).toBeVisible()
      await expectHarmless(page, said, where)
    }
    const caller = `My name is ${text}`
    await page.goto('/')
    await see('greeting', `Hello, Ira ${text}`)
    await see('recent calls')
    await page.goto('/clients')
    await expect(page.getByRole('table', { name: 'Clients' }).getByRole('link')).toHaveText([text])
    await see('clients')
    await page.goto(`/clients/${client.id}`)
    await expect(page.getByRole('heading', { name: text }).first()).toBeVisible()
    await expect(page.locator('q').getByText(text)).toBeVisible()
    await expect(page.locator('pre[aria-label="Metadata"]')).toContainText(JSON.stringify(text))
    await see('client')
    await page
      .getByRole('button', { name: `Actions for ${text}` })
      .first()
      .click()
    await page.getByRole('menuitem', { name: 'Archive' }).click()
    await see('notice of archiving', `${text} is archived`)
    await page.getByRole('button', { name: 'Undo' }).click()
    await see('notice of its undoing', `${text} is back`)

    await page.goto(`/calls?call=${call.id}`)
    const panel = page.getByRole('dialog', { name: 'Call' })
    await expect(panel.getByText(caller, { exact: true })).toBeVisible()
    await see('panel')
    await page.goto(`/calls/${call.id}`)
    await expect(page.getByText(caller, { exact: true })).toBeVisible()
    await expect(page.getByLabel('Metadata', { exact: true })).toContainText(JSON.stringify(text))
    await see('call')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Command palette' }).fill(text)
    await expect(page.getByRole('group', { name: 'Clients' }).getByRole('option')).toContainText(text)
    await see('palette')
    await page.goto('/analytics')
    await scrollDownTo(page, card(page, 'Worst-rated calls').getByText(text, { exact: true }).first())
    await expectHarmless(page, said, 'worst calls')
    await scrollDownTo(page, page.getByRole('table', { name: 'Client performance' }).getByText(text))
    await expectHarmless(page, said, 'client performance')
    for (const path of ['billing', 'settings', 'settings/team', 'settings/api-keys', 'settings/webhooks']) {
      await page.goto(`/${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('status', { name: 'Loading…' })).toHaveCount(0)
      await expectHarmless(page, said, path)
    }
    await page.goto('/settings/audit-log?about=client')
    const made = page.getByRole('listitem').filter({ hasText: 'Client created' })
    await made.getByText(/\d+ fields?/).click()
    await see('audit log')

    await page.setViewportSize(phone)
    for (const path of ['', 'clients', `clients/${client.id}`, 'calls', `calls?call=${call.id}`]) {
      await page.goto(`/${path}`)
      await see(`/${path} on a phone`)
      await expectFits(page, path)
    }
    await page.goto(`/calls/${call.id}`)
    await expect(page.getByText(caller, { exact: true })).toBeVisible()
    await expectFits(page, 'call')
    for (const path of ['settings/team', 'settings/api-keys', 'settings/webhooks', 'settings/audit-log']) {
      await page.goto(`/${path}`)
      await expect(page.locator('main').getByText(text).first()).toBeVisible()
      await expectFits(page, path)
    }
    await expectHarmless(page, said, 'phone')
    await page.context().close()
  })
