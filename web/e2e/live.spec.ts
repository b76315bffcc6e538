import type { Call, Client } from '../src/services/types'
import { expect, test, type Api } from './fixtures'

async function logCall(api: Api, words: string): Promise<Call> {
  const { items } = await api.get<{ items: Client[] }>('/clients?limit=1')
  const start = Date.now() - 30_000
  const at = (seconds: number) => new Date(start + seconds * 1000).toISOString()
  return api.post<Call>('/calls', {
    client_id: items[0]!.id,
    direction: 'inbound',
    status: 'completed',
    from_number: '+12025550177',
    started_at: at(0),
    answered_at: at(2),
    ended_at: at(20),
    summary: words,
    transcript: [{ speaker: 'caller', text: words, start_ms: 0, end_ms: 900 }],
  })
}

test('a call logged over the API is seen at once, and counted', async ({ signedIn: page, api }) => {
  await page.goto('/')
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  const calls = page.getByRole('list', { name: 'Key figures' }).getByRole('listitem').first()
  await expect(calls).toContainText('250')
  await page.evaluate(() => Object.assign(window, { neverReloaded: true }))
  await logCall(api, 'A parrot asked for the price of seed.')
  await expect(page.getByText('A parrot asked for the price of seed.')).toBeVisible()
  await expect(calls).toContainText('251')
  expect(await page.evaluate(() => 'neverReloaded' in window)).toBe(true)
})

test('a stream that breaks says so quietly, and what came meanwhile appears once it is back', async ({
  signedIn: page,
  api,
}) => {
  await page.route('**/api/events', (route) => route.abort('connectionreset'))
  await page.goto('/')
  await expect(page.getByText('Reconnecting…')).toBeVisible()
  await logCall(api, 'A second parrot asked for the first.')
  await page.unrouteAll()
  await expect(page.getByText('Live', { exact: true })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('A second parrot asked for the first.')).toBeVisible()
})

test('seven tabs share one stream, and the next reads on when the first closes', async ({ visitor, api }) => {
  const tabs = await Promise.all(Array.from({ length: 7 }, () => visitor.newPage()))
  // One after the other: each has to come beside the streams of those before it.
  for (const tab of tabs) {
    await tab.goto('/')
    await expect(tab.getByText('Live', { exact: true })).toBeVisible()
  }
  await logCall(api, 'A third parrot asked for a perch.')
  await expect(tabs[6]!.getByText('A third parrot asked for a perch.')).toBeVisible()
  await tabs[0]!.close()
  await logCall(api, 'The third parrot called again.')
  for (const tab of tabs.slice(1)) {
    await expect(tab.getByText('The third parrot called again.')).toBeVisible()
    await expect(tab.getByText('Live', { exact: true })).toBeVisible()
  }
  await Promise.all(tabs.map((tab) => tab.close()))
})
