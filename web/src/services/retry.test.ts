import { AxiosError, AxiosHeaders, CanceledError, type InternalAxiosRequestConfig } from 'axios'
import { describe, expect, it } from 'vitest'

import { mayRetry, retryDelayMs, sleep } from '@/services/retry'

function failure(method: string, status?: number, headers: Record<string, string> = {}, code?: string) {
  const config: InternalAxiosRequestConfig = { method, headers: new AxiosHeaders(headers) }
  const response = status ? { status, statusText: '', data: null, headers: {}, config } : undefined
  return new AxiosError('failed', code, config, null, response)
}

describe('mayRetry', () => {
  it.each([
    ['a read that lost its connection', failure('get'), true],
    ['a read while the server restarts', failure('get', 503), true],
    ['a read that came too often', failure('get', 429), true],
    ['a replacement', failure('put', 502), true],
    ['a removal', failure('delete', 504), true],
    ['a creation without a key', failure('post', 503), false],
    ['a creation with a key', failure('post', 503, { 'Idempotency-Key': 'k' }), true],
    ['a change by PATCH', failure('patch', 503), false],
    ['a refusal', failure('get', 422), false],
    ['a failure of the server itself', failure('get', 500), false],
    ['a time-out', failure('get', undefined, {}, 'ECONNABORTED'), false],
    ['a request given up', new CanceledError(), false],
    ['an error that is not of the network', new Error('x'), false],
  ])('%s', (_name, error, expected) => expect(mayRetry(error)).toBe(expected))
})

describe('retryDelayMs', () => {
  it.each([
    ['the first time, shortest', 0, undefined, 0, 150],
    ['the first time, longest', 0, undefined, 1, 300],
    ['the third time', 2, undefined, 1, 1200],
    ['after what the server asks', 0, '2', 0.5, 2000],
    ['no longer than ten seconds', 0, '3600', 0.5, 10_000],
    ['by its own rule if the header is unreadable', 0, 'soon', 1, 300],
    ['at once if the date is past', 0, 'Wed, 21 Oct 2015 07:28:00 GMT', 0.5, 0],
  ])('waits %s', (_name, attempt, retryAfter, random, expected) =>
    expect(retryDelayMs(attempt, retryAfter, random)).toBe(expected),
  )
})

describe('sleep', () => {
  it('ends when the request is given up', async () => {
    const abort = new AbortController()
    const sleeping = sleep(3_600_000, abort.signal)
    abort.abort()
    await sleeping
  })
})
