import {
  test as base,
  expect,
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  type Page,
} from '@playwright/test'

import { sampleCalls } from './calls'
import { server } from './server'

export type Person = { name: string; email: string; password: string }
type Account = Person & { token: string }
/** An account with clients and calls, and a browser in which it is signed in. */
type Stand = { account: Account; visitor: BrowserContext }
type Worker = { standOf: (file: string) => Promise<Stand> }
type Test = Stand & { signedIn: Page; api: Api }

export const test = base.extend<Test, Worker>({
  // Each file has its own: what one leaves behind, no other meets.
  standOf: [
    async ({ playwright, browser }, use) => {
      const request = await playwright.request.newContext({ baseURL: server.url })
      const stands = new Map<string, Promise<Stand>>()
      const build = async (): Promise<Stand> => {
        const account = await furnish(request)
        return { account, visitor: await visit(browser, account) }
      }
      await use((file) => {
        if (!stands.has(file)) stands.set(file, build())
        return stands.get(file)!
      })
      await request.dispose()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  account: async ({ standOf }, use, { file }) => use((await standOf(file)).account),
  visitor: async ({ standOf }, use, { file }) => use((await standOf(file)).visitor),
  signedIn: async ({ visitor, viewport }, use) => {
    const page = await visitor.newPage()
    await page.setViewportSize(viewport ?? { width: 1280, height: 800 })
    await use(page)
    await page.close()
  },
  api: async ({ request, account }, use) => use(new Api(request, account.token)),
})

async function furnish(request: APIRequestContext): Promise<Account> {
  const account = await register(request, newPerson('Maya Brenner'))
  const imported = await new Api(request, account.token).import(sampleCalls(250))
  expect(imported).toMatchObject({ imported: 250, rejected_count: 0, clients_created: 5 })
  return account
}

async function visit(browser: Browser, account: Account): Promise<BrowserContext> {
  const page = await browserOf(browser, account)
  await page.close()
  return page.context()
}

export { expect }

export async function signIn(
  page: Page,
  { email, password }: Pick<Account, 'email' | 'password'>,
): Promise<void> {
  if (!page.url().includes('/login')) await page.goto('/login')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** A browser of its own in which somebody has signed in. */
export async function browserOf(
  browser: Browser,
  person: Pick<Account, 'email' | 'password'>,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.url,
    locale: 'en-US',
    timezoneId: 'America/New_York',
  })
  const page = await context.newPage()
  await signIn(page, person)
  await expect(page).toHaveURL('/')
  return page
}

export function newPerson(name: string): Person {
  const id = crypto.randomUUID().slice(0, 8)
  return {
    name,
    email: `${name.split(' ')[0]?.toLowerCase()}-${id}@example.com`,
    password: `correct horse ${id}`,
  }
}

/** An account of one's own, with nothing in it. */
export async function register(request: APIRequestContext, person: Person): Promise<Account> {
  const answer = await request.post('/api/auth/register', {
    data: { ...person, account_name: 'Bright Desk', time_zone: 'America/New_York' },
  })
  expect(answer.status(), await answer.text()).toBe(201)
  const { access_token } = (await answer.json()) as { access_token: string }
  return { ...person, token: access_token }
}

/** What a test does behind the page's back. */
export class Api {
  readonly #request: APIRequestContext
  readonly #headers: Record<string, string>

  constructor(request: APIRequestContext, token: string) {
    this.#request = request
    this.#headers = { Authorization: `Bearer ${token}` }
  }

  async #json<Answer>(method: string, path: string, options: object = {}): Promise<Answer> {
    const answer = await this.#request.fetch(`/api${path}`, { method, headers: this.#headers, ...options })
    expect(answer.ok(), await answer.text()).toBe(true)
    return (await answer.json()) as Answer
  }

  get = <Answer>(path: string) => this.#json<Answer>('GET', path)
  post = <Answer>(path: string, data: unknown) => this.#json<Answer>('POST', path, { data })
  put = <Answer>(path: string, data: unknown) => this.#json<Answer>('PUT', path, { data })

  import(lines: string): Promise<{ imported: number }> {
    const headers = { ...this.#headers, 'Content-Type': 'application/x-ndjson' }
    return this.#json('POST', '/calls/import?create_clients=true', { headers, data: lines })
  }

  async upload(path: string, body: Buffer, type: string): Promise<void> {
    await this.#json('PUT', path, { headers: { ...this.#headers, 'Content-Type': type }, data: body })
  }
}
