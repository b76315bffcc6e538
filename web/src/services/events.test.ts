import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { followEvents, type StreamState } from '@/services/events'
import { startSession } from '@/services/session'
import { session } from '@/test/samples'

type Asked = { token: string | null; lastId: string | null }

let gone: AbortController
const asked: Asked[] = []
const states: StreamState[] = []
const heard: string[] = []

beforeEach(() => {
  startSession(session)
  gone = new AbortController()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  asked.length = states.length = heard.length = 0
})
afterEach(() => {
  gone.abort()
  vi.useRealTimers()
})

/** Each answer is one connection: its text, then its end; null is a refusal. */
function serveStreams(...streams: (string | null)[]): void {
  vi.spyOn(globalThis, 'fetch').mockImplementation((_url, init) => {
    const headers = new Headers(init?.headers)
    asked.push({ token: headers.get('Authorization'), lastId: headers.get('Last-Event-ID') })
    const text = streams[asked.length - 1]
    if (text === undefined) return new Promise(() => undefined)
    if (text === null) return Promise.resolve(new Response(null, { status: 503 }))
    return Promise.resolve(new Response(text))
  })
}

const follow = () =>
  void followEvents(
    { onEvent: ({ data }) => heard.push(data), onState: (state) => states.push(state) },
    gone.signal,
  )

async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !condition(); turn++) await vi.advanceTimersByTimeAsync(200)
  expect(condition()).toBe(true)
}

it('sends the token, and tells what it hears', async () => {
  serveStreams('id: 1\nevent: call.ended\ndata: one\n\n')
  follow()
  await until(() => heard.length === 1)
  expect(asked[0]).toEqual({ token: 'Bearer token-1', lastId: null })
  expect(states.slice(0, 2)).toEqual(['connecting', 'live'])
})

it('connects again where the stream broke off, and asks for what it missed', async () => {
  serveStreams('id: 7\ndata: one\n\nid: 8\ndata: tw', 'id: 8\ndata: two\n\n')
  follow()
  await until(() => heard.length === 2)
  expect(heard).toEqual(['one', 'two'])
  expect(asked[1]!.lastId).toBe('7')
  expect(states).toContain('down')
})

it('keeps trying while the server refuses', async () => {
  serveStreams(null, null, 'data: back\n\n')
  follow()
  await until(() => heard.length === 1)
  expect(asked.length).toBeGreaterThanOrEqual(3)
  expect(states.filter((state) => state === 'live')).toHaveLength(1)
})

it('asks no more once nobody listens', async () => {
  serveStreams('data: one\n\n', 'data: two\n\n')
  follow()
  // The pause before the next connection is random: the second may have begun by the time we look.
  await until(() => heard.length >= 1)
  gone.abort()
  const before = asked.length
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toHaveLength(before)
})
