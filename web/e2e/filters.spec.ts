// Each filter of the call list narrows it as the API does, and what is saved is what is seen.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

import type { Call, Client } from '../src/services/types'
import { expect, test, type Api } from './fixtures'
import { silence } from './wave'

type List = { items: Call[]; total: number }

const listOf = (api: Api, query = '') => api.get<List>(`/calls?limit=200&include_total=true&${query}`)

const shownIds = (page: Page) =>
  page
    .getByRole('table', { name: 'Calls' })
    .locator('a[data-call]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-call')!))

/** The page shows the list that the API gives to `query`, which leaves some out. */
async function expectAsked(page: Page, api: Api, query: string): Promise<void> {
  const [asked, all] = [await listOf(api, query), await listOf(api)]
  expect(asked.total).toBeGreaterThan(1)
  expect(asked.total).toBeLessThan(all.total)
  await expect(page.getByText(`${asked.total} calls`, { exact: true })).toBeVisible()
  const ids = asked.items.map(({ id }) => id)
  await expect
    .poll(async () => {
      const shown = await shownIds(page)
      return shown.length > 1 && shown.every((id, index) => id === ids[index])
    })
    .toBe(true)
}

async function logOutbound(api: Api): Promise<void> {
  const { items } = await api.get<{ items: Client[] }>('/clients?limit=2&sort=name')
  for (const [index, { id }] of items.entries())
    await api.post('/calls', {
      client_id: id,
      direction: 'outbound',
      to_number: '+12025550166',
      started_at: new Date(Date.now() - (index + 2) * 5_000_000).toISOString(),
      ended_at: new Date(Date.now() - (index + 2) * 5_000_000 + 30_000).toISOString(),
      status: 'missed',
      transcript: [],
    })
}

async function record(api: Api): Promise<void> {
  const { items } = await listOf(api, 'status=completed')
  for (const { id } of [items[1]!, items[4]!, items[9]!])
    await api.upload(`/calls/${id}/recording`, silence(1), 'audio/wav')
}

const more = async (page: Page, choice: string) => {
  await page.getByRole('button', { name: 'More filters' }).click()
  await page.getByRole('button', { name: choice, exact: true }).click()
}
const several = async (page: Page, filter: string, ...choices: string[]) => {
  await page.getByRole('button', { name: filter }).first().click()
  for (const choice of choices) await page.getByRole('menuitemcheckbox', { name: choice }).click()
}

const filters = [
  {
    name: 'direction',
    query: 'direction=outbound',
    given: logOutbound,
    choose: (page: Page) => more(page, 'Outbound'),
  },
  {
    name: 'a recording',
    query: 'has_recording=true',
    given: record,
    choose: (page: Page) => more(page, 'With recording'),
  },
  {
    name: 'no recording',
    query: 'has_recording=false',
    given: record,
    choose: (page: Page) => more(page, 'Without recording'),
  },
  {
    name: 'sentiment',
    query: 'sentiment=negative,neutral',
    choose: (page: Page) => several(page, 'Sentiment', 'Negative', 'Neutral'),
  },
  {
    name: 'outcome',
    query: 'outcome=callback_requested',
    choose: (page: Page) => several(page, 'Outcome', 'Callback requested'),
  },
]

for (const { name, query, given, choose } of filters)
  test(`calls are narrowed by ${name} as the API does, after a reload too`, async ({
    signedIn: page,
    api,
  }) => {
    await given?.(api)
    await page.goto('/calls')
    await expect(page.getByText(`${(await listOf(api)).total} calls`, { exact: true })).toBeVisible()
    await choose(page)
    await page.keyboard.press('Escape')
    await expectAsked(page, api, query)
    await page.reload()
    await expectAsked(page, api, query)
  })

test('filters hold together, and NDJSON has what they leave, call by call', async ({
  signedIn: page,
  api,
}) => {
  const query = 'status=voicemail&sentiment=positive'
  await page.goto(`/calls?${query}`)
  await expectAsked(page, api, query)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'As NDJSON' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toMatch(/\.ndjson$/)
  const lines = readFileSync(await saved.path(), 'utf8')
    .trimEnd()
    .split('\n')
  const { items } = await listOf(api, query)
  expect(lines.map((line) => JSON.parse(line) as Call)).toEqual(items)
})
