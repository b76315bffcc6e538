// Every page in both themes, wide and on a phone, into var/screenshots.
import {
  test,
  type APIRequestContext,
  type Browser,
  type Page,
  type Request,
  type Route,
} from '@playwright/test'
import { resolve } from 'node:path'

import { bare, inside, outside, phoneOnly, wideOnly, type Stop } from './stops'
import { language, locale, t } from './words'

const folder = resolve(import.meta.dirname, '../../var/screenshots', language)
const demo = { email: 'demo@frontdesk.local', password: 'frontdesk-demo' }
const themes = ['light', 'dark'] as const
const looks = [
  { device: 'wide', viewport: { width: 1440, height: 900 }, hasTouch: false },
  { device: 'phone', viewport: { width: 360, height: 780 }, hasTouch: true },
] as const
type Look = (typeof looks)[number]

// SCREENSHOTS=billing,invoice takes only these.
const wanted = process.env.SCREENSHOTS?.split(',')
const chosen = (stops: Stop[]) => stops.filter(({ name }) => !wanted || wanted.includes(name))

async function take(page: Page, stops: Stop[], { device }: Look): Promise<void> {
  for (const stop of chosen(stops)) await visitStop(page, stop, `${folder}/${stop.name}-${device}`)
}

async function visitStop(page: Page, { path, act, failing, hanging }: Stop, file: string): Promise<void> {
  const answered = async () => (hanging ? page.waitForTimeout(1500) : settled(page))
  await spoil(page, failing, (route) => route.fulfill({ status: 500, json: { title: 'Broken' } }))
  await spoil(page, hanging, () => undefined)
  await page.goto(path)
  await answered()
  if (act) {
    await act(page)
    await answered()
  }
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme })
    // Menus and panels slide in, colours fade over.
    await page.waitForTimeout(300)
    await page.screenshot({ path: `${file}-${theme}.png` })
    await whole(page, `${file}-${theme}-whole.png`)
  }
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.context().setOffline(false)
  onTheirWay.get(page)!.clear()
}

const spoil = async (page: Page, end: RegExp | undefined, how: (route: Route) => unknown) =>
  end && page.route(new RegExp(`/api/${end.source}$`), how)

const onTheirWay = new WeakMap<Page, Set<Request>>()

// Playwright's own "networkidle" would wait for the stream of live events to end.
function follow(page: Page): void {
  const pending = new Set<Request>()
  onTheirWay.set(page, pending)
  page.on('request', (request) => request.url().endsWith('/api/events') || pending.add(request))
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (request) => pending.delete(request))
}

async function settled(page: Page): Promise<void> {
  for (let quiet = 0; quiet < 5; quiet++) {
    await page.waitForTimeout(100)
    if (onTheirWay.get(page)!.size > 0) quiet = 0
  }
}

// A page scrolls inside of its frame: the window grows until all of it shows.
async function whole(page: Page, path: string): Promise<void> {
  const window = page.viewportSize()!
  const hidden = await page.evaluate(() => {
    const main = document.querySelector('main') ?? document.documentElement
    return document.querySelector('[role=dialog]') ? 0 : main.scrollHeight - main.clientHeight
  })
  if (hidden <= 0) return
  await page.setViewportSize({ ...window, height: Math.min(window.height + hidden, 4000) })
  await page.waitForTimeout(300)
  await page.screenshot({ path })
  await page.setViewportSize(window)
}

async function visit(browser: Browser, look: Look, person?: typeof demo): Promise<Page> {
  const { viewport, hasTouch } = look
  const context = await browser.newContext({
    viewport,
    hasTouch,
    locale,
    timezoneId: 'America/New_York',
  })
  const page = await context.newPage()
  follow(page)
  if (!person) return page
  await page.goto('/login')
  await page.getByLabel(t.auth.email).fill(person.email)
  await page.getByLabel(t.auth.password, { exact: true }).fill(person.password)
  await page.getByRole('button', { name: t.auth.login }).click()
  await page.getByRole('button', { name: t.user.menu }).waitFor()
  return page
}

/** What the demo does not bring: a colleague, a key, an endpoint with a delivery. */
async function furnish(request: APIRequestContext): Promise<void> {
  const session = (await (await request.post('/api/auth/login', { data: demo })).json()) as {
    access_token: string
  }
  const headers = { Authorization: `Bearer ${session.access_token}` }
  const post = async (path: string, data: object) =>
    (await (await request.post(`/api${path}`, { headers, data })).json()) as { id: string }
  const keys = (await (await request.get('/api/settings/api-keys', { headers })).json()) as {
    items: unknown[]
  }
  if (keys.items.length > 0) return
  await post('/users', { email: 'sam@northwind.example', name: 'Sam Okafor', role: 'member' })
  await post('/settings/api-keys', { name: 'Voice platform', scopes: ['calls:write'], expires_at: null })
  const endpoint = {
    url: 'https://crm.northwind.example/hooks',
    description: 'The CRM',
    events: ['call.ended'],
  }
  const { id } = await post('/settings/webhooks', endpoint)
  await post(`/settings/webhooks/${id}/test`, {})
}

async function newAccount(request: APIRequestContext): Promise<typeof demo> {
  const person = { email: `bare-${crypto.randomUUID()}@example.com`, password: demo.password }
  await request.post('/api/auth/register', {
    data: { ...person, name: 'Iris Vance', account_name: 'Quiet Lines' },
  })
  return person
}

test.beforeAll(({ request }) => furnish(request))

for (const look of looks) {
  test(`signed out, ${look.device}`, async ({ browser }) => {
    await take(await visit(browser, look), outside, look)
  })
  test(`a new account, ${look.device}`, async ({ browser, request }) => {
    await take(await visit(browser, look, await newAccount(request)), bare, look)
  })
  test(`the demo, ${look.device}`, async ({ browser }) => {
    const own = look.device === 'phone' ? phoneOnly : wideOnly
    await take(await visit(browser, look, demo), [...inside, ...own], look)
  })
}
