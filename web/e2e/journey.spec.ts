import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { APIRequestContext, Page } from '@playwright/test'

import type { Session } from '../src/services/types'
import { sampleCalls } from './calls'
import { expect, newPerson, test, type Person } from './fixtures'

const shared = resolve(import.meta.dirname, '../../../shared/data/calls.ndjson')
const file = existsSync(shared) ? readFileSync(shared, 'utf8') : sampleCalls(60)
type Line = { client: string; transcript: { speaker: string; text: string }[] }
const lines = file.trim().split('\n')

test('from an empty account to a transcript in the downloads', async ({ page, request }) => {
  await test.step('sign up', async () => {
    const person = newPerson('Ada Park')
    await page.goto('/register')
    await page.getByLabel('Your name').fill(person.name)
    await page.getByLabel('Agency name').fill('Park & Partners')
    await page.getByLabel('Email').fill(person.email)
    await page.getByLabel('Password', { exact: true }).fill(person.password)
    const answer = page.waitForResponse('**/api/auth/register')
    await page.getByRole('button', { name: 'Create account' }).click()
    await expect(page.getByRole('heading', { name: 'Hello, Ada Park' })).toBeVisible()
    await expectToExist(request, person, ((await (await answer).json()) as Session).access_token)
  })
  await test.step('add a client', () => addClient(page))
  await test.step('import calls, one line of them broken', () => importCalls(page))
  await test.step('find a call, read it and download it', () => readAndDownload(page))
  await test.step('sign out', async () => {
    await page.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('button', { name: 'Account menu' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await page.goto('/clients')
    await expect(page).toHaveURL('/login?next=%2Fclients')
  })
})

/** By the token that the page got, and by signing in anew from elsewhere. */
async function expectToExist(request: APIRequestContext, person: Person, token: string): Promise<void> {
  const wanted = { name: person.name, email: person.email, role: 'owner' }
  const me = await request.get('/api/auth/me', { headers: { Authorization: `Bearer ${token}` } })
  expect(me.status()).toBe(200)
  expect(await me.json()).toMatchObject({ ...wanted, account: { name: 'Park & Partners' } })
  const { email, password } = person
  const anew = await request.post('/api/auth/login', { data: { email, password } })
  expect(anew.status()).toBe(200)
  expect(await anew.json()).toMatchObject({ user: wanted })
}

async function addClient(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add client' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a client' })
  await dialog.getByLabel('Name', { exact: true }).fill('Quiet Harbor Books')
  await dialog.getByLabel('Profession').click()
  await page.keyboard.type('other')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Add number' }).click()
  await dialog.getByLabel('Number 1', { exact: true }).fill('(312) 555-0199')
  await dialog.getByRole('button', { name: 'Add client' }).click()
  await expect(page.getByText('Quiet Harbor Books is added')).toBeVisible()
  // The guide goes on to its second step, with a command ready to copy.
  await expect(page.getByText('curl http')).toBeVisible()
}

async function importCalls(page: Page): Promise<void> {
  const broken = [...lines.slice(0, 20), '{"direction":"sideways"}', ...lines.slice(20)].join('\n')
  await page.getByRole('button', { name: 'Import a file' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import calls' })
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'calls.ndjson', mimeType: 'application/x-ndjson', buffer: Buffer.from(broken) })
  await expect(dialog.getByText('Import finished')).toBeVisible({ timeout: 60_000 })
  await expect(dialog.getByText(lines.length.toLocaleString('en-US'), { exact: true })).toBeVisible()
  await expect(dialog.getByRole('row', { name: /^21 / })).toBeVisible()
  await dialog.getByRole('link', { name: 'Show the calls' }).click()
  await expect(page.getByText(`${lines.length.toLocaleString('en-US')} calls`)).toBeVisible()
}

async function readAndDownload(page: Page): Promise<void> {
  const wanted = JSON.parse(lines.at(-1)!) as Line
  const saidOnce = (text: string) => lines.filter((line) => line.includes(JSON.stringify(text))).length === 1
  const words = wanted.transcript.find(({ text }) => text.length > 20 && saidOnce(text))!.text
  await page.keyboard.press('/')
  await page.keyboard.type(words)
  const rows = page.getByRole('table', { name: 'Calls' }).getByRole('row')
  await expect(rows.nth(1)).toContainText(wanted.client)
  await expect(page).toHaveURL(/[?&]q=/)
  await rows.nth(1).click()
  const panel = page.getByRole('dialog', { name: 'Call' })
  for (const { text } of wanted.transcript)
    await expect(panel.getByRole('listitem').filter({ hasText: text }).first()).toBeVisible()

  for (const [name, ending] of [
    ['Text (.txt)', '.txt'],
    ['Subtitles (.vtt)', '.vtt'],
    ['JSON', '.json'],
  ] as const) {
    const download = page.waitForEvent('download')
    await panel.getByRole('button', { name: 'Download transcript' }).click()
    await page.getByRole('menuitem', { name, exact: true }).click()
    const saved = await download
    expect(saved.suggestedFilename()).toMatch(new RegExp(`\\${ending}$`))
    const content = readFileSync(await saved.path(), 'utf8')
    for (const { text } of wanted.transcript) expect(flat(content)).toContain(flat(text))
  }
}

// Subtitles may wrap lines and escape ampersands, JSON escapes quotes.
const flat = (text: string) => text.replace(/\\"/g, '"').replace(/&amp;/g, '&').replace(/\s+/g, ' ')
