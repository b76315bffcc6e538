// Lighthouse on the served production build, signed in to the demo; called by script/bench web.
import { chromium } from '@playwright/test'
import lighthouse, { desktopConfig } from 'lighthouse'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { resolve } from 'node:path'

import { firstRouteKilobytes } from './firstRoute.mjs'
import { publish } from './report.mjs'
import { measureScrolling, seed } from './scroll.mjs'

const root = resolve(import.meta.dirname, '../..')
const quick = process.argv.includes('--quick')
const rounds = quick ? 1 : 3
const demo = { email: 'demo@frontdesk.local', password: 'frontdesk-demo' }
const pages = [
  { name: 'Sign in', path: '/login', signedIn: false },
  { name: 'Dashboard', path: '/', signedIn: true },
  { name: 'Clients', path: '/clients', signedIn: true },
  { name: 'Client', firstLink: { on: '/clients', to: '/clients/' }, signedIn: true },
  { name: 'Call logs', path: '/calls', signedIn: true },
  { name: 'Call', firstLink: { on: '/', to: '/calls/' }, signedIn: true },
  { name: 'Analytics', path: '/analytics', signedIn: true },
  { name: 'Billing', path: '/billing', signedIn: true },
  { name: 'Settings', path: '/settings', signedIn: true },
].filter(({ name }) => !quick || name === 'Dashboard')
const presets = { desktop: desktopConfig, mobile: undefined }
const categories = ['performance', 'accessibility', 'best-practices']

const freePort = () =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })

async function startServer(folder) {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const server = spawn(resolve(root, 'build/release/server/frontdesk'), ['serve', '--demo'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), FRONTDESK_DATA: folder },
    stdio: 'ignore',
  })
  const deadline = Date.now() + 120_000
  while (!(await fetch(`${url}/readyz`).catch(() => null))?.ok) {
    if (server.exitCode !== null || Date.now() > deadline) throw new Error('The server did not start.')
    await new Promise((later) => setTimeout(later, 200))
  }
  return { url, stop: () => new Promise((ended) => server.once('exit', ended) && server.kill('SIGINT')) }
}

// Lighthouse opens its own tab, which shares the session only with the browser's default context.
async function openBrowser(folder) {
  const port = await freePort()
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [`--remote-debugging-port=${port}`, '--no-sandbox', '--disable-gpu', '--no-first-run'],
  })
  return { port, context }
}

async function signIn(context, url) {
  const page = await context.newPage()
  await page.goto(`${url}/login`)
  await page.getByLabel('Email').fill(demo.email)
  await page.getByLabel('Password', { exact: true }).fill(demo.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`${url}/`)
  await page.close()
}

// Where the first such link of a page leads.
async function pathOf(context, url, { on, to }) {
  const page = await context.newPage()
  await page.goto(url + on)
  const path = await page.locator(`main a[href^="${to}"]`).first().getAttribute('href')
  await page.close()
  return path
}

async function measure(url, port, config) {
  const options = {
    port,
    onlyCategories: categories,
    disableStorageReset: true,
    logLevel: 'error',
    // The dashboard's live stream never ends: Lighthouse would wait its 45 s for a quiet network.
    maxWaitForLoad: 10_000,
  }
  const { lhr } = await lighthouse(url, options, config)
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`)
  if (new URL(lhr.finalDisplayedUrl).pathname !== new URL(url).pathname)
    throw new Error(`${url} led to ${lhr.finalDisplayedUrl}: the session did not hold.`)
  const scores = categories.map((id) => Math.round(lhr.categories[id].score * 100))
  const millis = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'].map(
    (id) => lhr.audits[id].numericValue,
  )
  const failed = categories
    .slice(1)
    .flatMap((id) => lhr.categories[id].auditRefs)
    .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
    .map(({ id }) => id)
  return { scores, millis, failed }
}

// The round in the middle by performance stands for all.
const median = (runs) => runs.toSorted((a, b) => a.scores[0] - b.scores[0])[Math.floor(runs.length / 2)]

async function measureAll(url, { port, context }) {
  const results = []
  let signedIn = false
  for (const page of pages) {
    if (page.signedIn && !signedIn) {
      await signIn(context, url)
      signedIn = true
    }
    const path = page.path ?? (await pathOf(context, url, page.firstLink))
    for (const [preset, config] of Object.entries(presets)) {
      const runs = []
      for (let round = 0; round < rounds; round++) runs.push(await measure(url + path, port, config))
      const result = { page: page.name, preset, ...median(runs) }
      console.log(page.name, preset, result.scores.join(' / '), result.failed.join(' '))
      results.push(result)
    }
  }
  return results
}

const folder = mkdtempSync('/var/tmp/frontdesk-bench-web-')
const given = process.env.FRONTDESK_URL
const server = given ? { url: given, stop: () => undefined } : await startServer(folder)
const browser = await openBrowser(resolve(folder, 'chromium'))
try {
  const visitor = quick ? null : await seed(server.url)
  const results = await measureAll(server.url, browser)
  await browser.context.close()
  const scrolling = quick ? null : await measureScrolling(server.url, visitor)
  publish({ results, rounds, scrolling, firstRoute: firstRouteKilobytes(root), save: !quick })
} finally {
  await browser.context.close() // once more does nothing
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
