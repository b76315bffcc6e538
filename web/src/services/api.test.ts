// Against a real HTTP server on a free port.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { api, newIdempotencyKey, toQuery } from '@/services/api'
import { ApiError } from '@/services/error'
import { endSession, getSession, lasting, startSession } from '@/services/session'
import { session } from '@/test/samples'

type Seen = { method: string; url: string; authorization: string | undefined; key: string | undefined }
type Answer = (request: IncomingMessage, response: ServerResponse) => void

let server: Server
let seen: Seen[]
let answer: Answer

const json = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
) => response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body))

const to = (path: string) => seen.filter(({ url }) => url === path)

beforeEach(async () => {
  seen = []
  server = createServer((request, response) => {
    seen.push({
      method: request.method!,
      url: request.url!,
      authorization: request.headers.authorization,
      key: request.headers['idempotency-key'] as string | undefined,
    })
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  lasting.defaults.adapter = api.defaults.adapter = 'http'
  lasting.defaults.baseURL = address
  api.defaults.baseURL = `${address}/api`
  startSession(session)
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const failureOf = (request: Promise<unknown>) =>
  request.then(
    () => expect.fail('it succeeded'),
    (error: unknown) => {
      expect(error).toBeInstanceOf(ApiError)
      return error as ApiError
    },
  )

describe('the token', () => {
  it('travels with every request', async () => {
    answer = (_request, response) => json(response, 200, {})
    await api.get('/clients')
    expect(seen[0]?.authorization).toBe('Bearer token-1')
  })

  it('is left out when nobody is signed in', async () => {
    endSession()
    answer = (_request, response) => json(response, 200, {})
    await api.get('/clients')
    expect(seen[0]?.authorization).toBeUndefined()
  })

  // Says 401 to the first token, and hands out the second.
  const expired: Answer = (request, response) => {
    if (request.url === '/api/auth/refresh')
      return json(response, 200, { ...session, access_token: 'token-2' })
    const fresh = request.headers.authorization === 'Bearer token-2'
    json(response, fresh ? 200 : 401, fresh ? { path: request.url } : { title: 'Unauthorized' })
  }

  it('is refreshed once, however many requests were refused, and each is sent again', async () => {
    answer = expired
    const answers = await Promise.all(['/a', '/b', '/c', '/d'].map((path) => api.get<{ path: string }>(path)))
    expect(answers.map(({ data }) => data.path)).toEqual(['/api/a', '/api/b', '/api/c', '/api/d'])
    expect(to('/api/auth/refresh')).toHaveLength(1)
    expect(getSession().token).toBe('token-2')
  })

  it('is refreshed ahead of the request that would be refused', async () => {
    startSession({ ...session, expires_in: 5 })
    answer = expired
    await api.get('/a')
    expect(seen.map(({ url }) => url)).toEqual(['/api/auth/refresh', '/api/a'])
  })

  it('is not asked for twice when the new one is refused as well', async () => {
    answer = (request, response) =>
      request.url === '/api/auth/refresh'
        ? json(response, 200, { ...session, access_token: 'token-2' })
        : json(response, 401, { title: 'Unauthorized' })
    expect((await failureOf(api.get('/a'))).status).toBe(401)
    expect(to('/api/auth/refresh')).toHaveLength(1)
  })

  it('ends the session when it cannot be refreshed', async () => {
    answer = (_request, response) => json(response, 401, { title: 'Unauthorized' })
    expect((await failureOf(api.get('/a'))).status).toBe(401)
    expect(getSession()).toMatchObject({ status: 'expired', user: null, token: null })
  })

  it('keeps the session when the server is only away', async () => {
    answer = (request, response) =>
      request.url === '/api/auth/refresh'
        ? json(response, 500, { title: 'Internal Server Error' })
        : json(response, 401, {})
    expect((await failureOf(api.get('/a'))).status).toBe(500)
    expect(getSession().status).toBe('signed-in')
  })

  it('does not refresh for a wrong password', async () => {
    endSession()
    answer = (_request, response) => json(response, 401, { title: 'Unauthorized', detail: 'wrong' })
    expect((await failureOf(api.post('/auth/login', {}))).detail).toBe('wrong')
    expect(seen).toHaveLength(1)
  })
})

describe('a request that fails for a moment', () => {
  const failing =
    (times: number, status: number): Answer =>
    (_request, response) =>
      seen.length <= times
        ? json(response, status, { title: 'Service Unavailable' }, { 'Retry-After': '0' })
        : json(response, 200, { tries: seen.length })

  it('is sent again until it succeeds', async () => {
    answer = failing(3, 503)
    expect((await api.get<{ tries: number }>('/a')).data.tries).toBe(4)
  })

  it('is given up after three more tries', async () => {
    answer = failing(9, 503)
    expect(await failureOf(api.get('/a'))).toMatchObject({ kind: 'http', status: 503 })
    expect(seen).toHaveLength(4)
  })

  it('is sent again with the same key if it creates', async () => {
    answer = failing(1, 503)
    await api.post('/clients', { name: 'x' }, { headers: newIdempotencyKey() })
    expect(seen).toHaveLength(2)
    expect(seen[0]?.key).toBeTruthy()
    expect(seen[1]?.key).toBe(seen[0]?.key)
  })

  it('is not sent again if that could do its work twice', async () => {
    answer = failing(1, 503)
    expect((await failureOf(api.post('/calls', {}))).status).toBe(503)
    expect(seen).toHaveLength(1)
  })
})

describe('a failure', () => {
  it('names each bad field', async () => {
    answer = (_request, response) =>
      json(response, 422, {
        title: 'Unprocessable Entity',
        detail: 'The input has errors.',
        request_id: 'r-1',
        errors: [{ field: 'phone_numbers[0].number', message: 'is given twice' }],
      })
    expect(await failureOf(api.put('/clients/1', {}))).toMatchObject({
      kind: 'http',
      status: 422,
      requestId: 'r-1',
      detail: 'The input has errors.',
      fields: { 'phone_numbers[0].number': 'is given twice' },
    })
  })

  it('of a download is read like any other', async () => {
    answer = (_request, response) => json(response, 404, { title: 'Not Found', detail: 'gone' })
    expect(await failureOf(api.get('/a', { responseType: 'text' }))).toMatchObject({
      status: 404,
      detail: 'gone',
    })
  })

  it('that is no problem document keeps its status', async () => {
    answer = (_request, response) => response.writeHead(413).end('<html>')
    expect(await failureOf(api.get('/a'))).toMatchObject({ kind: 'http', status: 413, fields: {} })
  })

  it('to answer in time is a time-out', async () => {
    answer = () => undefined
    expect((await failureOf(api.get('/a', { timeout: 50 }))).kind).toBe('timeout')
  })

  it('to reach the server is a network error', async () => {
    answer = (request) => request.socket.destroy()
    expect((await failureOf(api.post('/a', {}))).kind).toBe('network')
  })

  it('by our own wish is a cancellation', async () => {
    answer = () => undefined
    const abort = new AbortController()
    const asked = failureOf(api.get('/a', { signal: abort.signal }))
    abort.abort()
    expect((await asked).kind).toBe('cancelled')
  })
})

describe('toQuery', () => {
  it.each([
    ['lists joined by commas', { status: ['missed', 'failed'] }, 'status=missed%2Cfailed'],
    ['nothing for what is absent or empty', { a: undefined, b: null, c: '', d: [] }, ''],
    [
      'false and zero, which are values',
      { has_recording: false, min_duration: 0 },
      'has_recording=false&min_duration=0',
    ],
  ])('writes %s', (_name, params, expected) => expect(toQuery(params)).toBe(expected))
})
