// How charts are drawn: to scale, into a picture, and without motion where none is wanted.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

import type { CallsPerDay } from '../src/services/types'
import { expect, test } from './fixtures'
import { card } from './look'
import { asked, search } from './period'
import { charts } from './stops'

test('a chart’s picture is as wide as the chart, shows it and names its colours', async ({
  signedIn: page,
}) => {
  await page.goto('/')
  await charts(page)
  const chart = page.locator('section', { has: page.getByRole('heading', { name: 'Calls per day' }) })
  const { width, height } = (await chart.locator('svg.recharts-surface').first().boundingBox())!
  const legend = await chart
    .locator('[data-swatch]')
    .evaluateAll((swatches) => swatches.map((swatch) => getComputedStyle(swatch).backgroundColor))
  const download = page.waitForEvent('download')
  await chart.getByRole('button', { name: /^Copy or save/ }).click()
  await page.getByRole('menuitem', { name: 'Save as picture' }).click()
  const png = readFileSync(await (await download).path())

  const drawn = await decode(page, png.toString('base64'), legend)
  // Twice as dense as the page; a margin of 16 on either side.
  expect(drawn.width).toBe(Math.floor((width + 32) * 2))
  expect(drawn.height).toBeGreaterThan(height * 2)
  expect(legend.length).toBeGreaterThan(2)
  // Each colour in the bars and in the legend below them; words above.
  for (const [index, color] of legend.entries()) {
    expect(drawn.bars[index], color).toBeGreaterThan(100)
    expect(drawn.squares[index], color).toBeGreaterThan(100)
  }
  expect(drawn.head).toBeGreaterThan(200)
})

/** How many pixels have each of `colors` in the chart and below it, and how many above are not the background's. */
const decode = (page: Page, png: string, colors: string[]) =>
  page.evaluate(
    async ([png, colors]) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const { width, height } = picture
      const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!
      const read = (from: number, to: number) => {
        const { data } = pen.getImageData(0, from, width, to - from)
        return Array.from({ length: data.length / 4 }, (_, at) => data.slice(4 * at, 4 * at + 3))
      }
      const wanted = colors.map((color) => {
        pen.fillStyle = color
        pen.fillRect(0, 0, 1, 1)
        return read(0, 1)[0]!
      })
      pen.drawImage(picture, 0, 0)
      // Rounded once on the way into the chart's image and once out of it.
      const like = (one: ArrayLike<number>, other: ArrayLike<number>) =>
        [0, 1, 2].every((part) => Math.abs(one[part]! - other[part]!) <= 2)
      const [headEnd, legendStart] = [2 * 64, height - 2 * 52]
      const head = read(0, headEnd)
      const [chart, legend] = [read(headEnd, legendStart), read(legendStart, height)]
      return {
        width,
        height,
        head: head.filter((pixel) => !like(pixel, head[0]!)).length,
        bars: wanted.map((color) => chart.filter((pixel) => like(pixel, color)).length),
        squares: wanted.map((color) => legend.filter((pixel) => like(pixel, color)).length),
      }
    },
    [png, colors] as const,
  )

test('each bar is as high as its day’s calls, and the pointer covers none', async ({
  signedIn: page,
  api,
}) => {
  await page.goto(`/analytics?${search}`)
  const { days } = await api.get<CallsPerDay>(`/analytics/calls-per-day?${asked}`)
  const most = Math.max(...days.map(({ calls }) => calls))
  expect(most).toBeGreaterThan(0)
  const chart = card(page, 'Calls per day').locator('svg.recharts-surface').first()
  const stacks = chart.locator('path[d*="h"]:not(.recharts-tooltip-cursor)')
  await expect(stacks.first()).toBeVisible()
  // A path is the bars of one colour: M left bottom, V top, h width, and back.
  const colors = await stacks.evaluateAll((paths) => paths.map((path) => path.getAttribute('d')!))
  const heights = days.map((_, at) =>
    colors.reduce((sum, bars) => {
      const [, bottom, top] = bars.split('M')[at + 1]!.match(/ (.+)V(.+?)h/)!
      return sum + Number(bottom) - Number(top)
    }, 0),
  )
  const highest = Math.max(...heights)
  expect(heights.map((height) => Math.round((height / highest) * most))).toEqual(
    days.map(({ calls }) => calls),
  )

  await chart.hover()
  const cursor = chart.locator('.recharts-tooltip-cursor')
  await expect(cursor).toBeAttached()
  const before = 2 // Node.DOCUMENT_POSITION_PRECEDING
  const order = await stacks
    .last()
    .evaluate((bars, mark) => bars.compareDocumentPosition(mark), await cursor.elementHandle())
  expect(order).toBe(before)
})

/** The longest that anything on the page moves, in milliseconds, all its rounds together. */
const longestMotion = (page: Page) =>
  page.evaluate(() => {
    const times = document
      .getAnimations()
      .map(({ effect }) => Number(effect!.getComputedTiming().activeDuration))
    return Math.max(0, ...times)
  })

test('nothing moves where motion is not wanted', async ({ signedIn: page }) => {
  // What loads shimmers, and here it loads for good.
  await page.route('**/api/analytics/**', () => undefined)
  for (const [reducedMotion, moves] of [
    ['no-preference', true],
    ['reduce', false],
  ] as const) {
    await page.emulateMedia({ reducedMotion })
    await page.goto('/')
    await expect(page.getByText('two loaves').first()).toBeVisible()
    expect((await longestMotion(page)) > 1, reducedMotion).toBe(moves)
    await page.getByRole('button', { name: 'Account menu' }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    expect((await longestMotion(page)) > 1, reducedMotion).toBe(moves)
  }
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.goto('/')
  await charts(page)
  expect(await longestMotion(page)).toBeLessThanOrEqual(1)
})
