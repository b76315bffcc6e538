// The call table with 100,000 rows loaded, scrolled fast: how long its frames take; part of script/bench web.
import { chromium } from '@playwright/test'

const calls = 100_000
const chunk = 5_000
const frames = 600
const rounds = 3

const person = () => {
  const id = crypto.randomUUID().slice(0, 8)
  return { name: 'Scroll Bench', email: `scroll-${id}@example.com`, password: `correct horse ${id}` }
}

async function post(url, path, type, body, token) {
  const headers = { 'Content-Type': type, ...(token && { Authorization: `Bearer ${token}` }) }
  const answer = await fetch(`${url}/api${path}`, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

function line(index, now) {
  const started = now - index * 60_000
  const at = (seconds) => new Date(started + seconds * 1000).toISOString()
  return JSON.stringify({
    client: `Client ${index % 14}`,
    external_id: `scroll-${index}`,
    direction: 'inbound',
    status: 'completed',
    from_number: `+1202555${String(index % 10_000).padStart(4, '0')}`,
    started_at: at(0),
    answered_at: at(3),
    ended_at: at(3 + (index % 240)),
    transcript: [],
  })
}

/** A new account with that many calls; its user. What the database tidies after them takes minutes. */
export async function seed(url) {
  const visitor = person()
  const account = JSON.stringify({ ...visitor, account_name: 'Scroll', time_zone: 'UTC' })
  const { access_token } = await post(url, '/auth/register', 'application/json', account)
  const now = Date.now()
  for (let first = 0; first < calls; first += chunk) {
    const lines = Array.from({ length: chunk }, (_, index) => line(first + index, now)).join('\n')
    const path = '/calls/import?create_clients=true'
    const { imported } = await post(url, path, 'application/x-ndjson', lines, access_token)
    if (imported !== chunk) throw new Error(`Of ${chunk} calls ${imported} were imported.`)
  }
  return visitor
}

// Runs in the page: to the end again and again, until every page is loaded.
async function loadAll(wanted) {
  const box = document.querySelector('table[aria-rowcount]').parentElement
  const rowHeight = 44
  while (box.scrollHeight < wanted * rowHeight) {
    box.scrollTop = box.scrollHeight
    await new Promise(requestAnimationFrame)
  }
}

// Runs in the page: down and up by several windows a frame; the milliseconds from each frame to the next.
async function scroll(count) {
  const box = document.querySelector('table[aria-rowcount]').parentElement
  const end = box.scrollHeight - box.clientHeight
  const gaps = []
  let last = await new Promise(requestAnimationFrame)
  for (let frame = 0; frame < count; frame++) {
    // Most steps overlap the rows before; each tenth leaps across the list.
    const step = frame % 10 === 0 ? end / 7 : box.clientHeight * 0.4
    box.scrollTop = (box.scrollTop + step) % end
    const now = await new Promise(requestAnimationFrame)
    gaps.push(now - last)
    last = now
  }
  return gaps
}

async function taskSeconds(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration').value
}

/** How smoothly the visitor's 100,000 calls scroll by, three times; how many seconds loading all of them took. */
export async function measureScrolling(url, visitor) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    return await measureSignedIn(
      await browser.newPage({ viewport: { width: 1440, height: 900 } }),
      url,
      visitor,
    )
  } finally {
    await browser.close()
  }
}

async function measureSignedIn(page, url, visitor) {
  await page.goto(`${url}/login`)
  await page.getByLabel('Email').fill(visitor.email)
  await page.getByLabel('Password', { exact: true }).fill(visitor.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`${url}/`)
  await page.goto(`${url}/calls`)
  await page.getByRole('table').waitFor()
  const began = Date.now()
  await page.evaluate(loadAll, calls)
  const loadSeconds = (Date.now() - began) / 1000
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  const before = await taskSeconds(devtools)
  const gaps = []
  for (let round = 0; round < rounds; round++) gaps.push(await page.evaluate(scroll, frames))
  const workMs = ((await taskSeconds(devtools)) - before) * 1000
  const all = gaps.flat()
  return {
    loadSeconds,
    // Frames are whole sixtieths of a second: three are 50 ms, give or take a tenth by the browser's clock.
    longestMs: gaps.map((round) => Math.round(Math.max(...round))),
    over50: all.filter((gap) => Math.round(gap) > 50).length,
    frames: all.length,
    medianMs: all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)],
    workMs: workMs / all.length,
  }
}
