import type { Call } from '../src/services/types'
import { expect, test } from './fixtures'
import { silence } from './wave'

test('a recording plays, seeks, and the transcript goes along', async ({ signedIn: page, api }) => {
  const { items } = await api.get<{ items: Call[] }>('/calls?limit=1')
  await api.upload(`/calls/${items[0]!.id}/recording`, silence(40), 'audio/wav')
  await page.goto(`/calls/${items[0]!.id}`)
  await expect(page.getByText('0:00 / 0:40')).toBeVisible()
  await expect(page.locator('svg[data-waveform] rect').first()).toBeVisible()
  await page.getByRole('button', { name: 'Play from 0:12' }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(page.locator('li:has(.ring-2)')).toContainText('Put it under reference 0.')
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByRole('slider', { name: 'Position' }).press('Home')
  await expect(page.getByText('0:00 / 0:40')).toBeVisible()
  await page.getByRole('button', { name: 'Forward 10 seconds' }).click()
  await expect(page.getByText('0:10 / 0:40')).toBeVisible()
  await page.getByRole('button', { name: /Speed/ }).click()
  await page.getByRole('menuitemradio', { name: '1.5×' }).click()
  expect(await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.playbackRate)).toBe(1.5)
})

test('a recording that cannot be read says so, and plays once it can be', async ({ signedIn: page, api }) => {
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(error.message))
  const { items } = await api.get<{ items: Call[] }>('/calls?limit=2')
  await api.upload(`/calls/${items[1]!.id}/recording`, silence(30), 'audio/wav')
  await page.route('**/api/recordings/**', (route) => route.fulfill({ status: 404 }))
  await page.goto(`/calls/${items[1]!.id}`)
  await expect(page.getByText('The recording could not be played.')).toBeVisible()
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('0:00 / 0:30')).toBeVisible()
  await expect(page.getByText('The recording could not be played.')).toBeHidden()
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  expect(broken).toEqual([])
})

test('each time in a transcript shows while a keyboard is on it', async ({ signedIn: page, api }) => {
  const turns = [0, 4000, 9000].map((start_ms) => ({
    speaker: 'caller',
    text: 'And then',
    start_ms,
    end_ms: start_ms + 3000,
  }))
  const call = { external_id: 'monologue', client: 'Swift Cabs', direction: 'inbound', status: 'completed' }
  const started_at = new Date(Date.now() - 30_000).toISOString()
  await api.import(JSON.stringify({ ...call, started_at, transcript: turns }) + '\n')
  const { items } = await api.get<{ items: Call[] }>('/calls?limit=1&q=monologue')
  await api.upload(`/calls/${items[0]!.id}/recording`, silence(40), 'audio/wav')
  await page.goto(`/calls/${items[0]!.id}`)
  const time = page.getByRole('button', { name: 'Play from 0:04' })
  const shown = () => time.evaluate((button) => button.parentElement!.getBoundingClientRect().height)
  await page.getByRole('button', { name: 'Play from 0:00' }).focus()
  expect(await shown()).toBeLessThan(2)
  await page.keyboard.press('Tab')
  await expect(time).toBeFocused()
  expect(await shown()).toBeGreaterThan(10)
})
