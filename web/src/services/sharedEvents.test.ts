import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { endSession, startSession } from '@/services/session'
import { shareEvents } from '@/services/sharedEvents'
import type { StreamState } from '@/services/events'
import { session, user } from '@/test/samples'

type Stream = { lastId: string | null; say: (text: string) => void; open: boolean }
type TabOfTest = { heard: string[]; states: StreamState[]; close: () => void }

const streams: Stream[] = []
const tabs: TabOfTest[] = []

/** The locks of a browser, which jsdom lacks: who asks waits until those before have let go. */
class Locks {
  #last = Promise.resolve()
  async request(_name: string, { signal }: { signal: AbortSignal }, work: () => Promise<void>) {
    const before = this.#last
    let letGo: () => void = () => undefined
    this.#last = new Promise((resolve) => (letGo = resolve))
    await before
    try {
      if (!signal.aborted) await work()
    } finally {
      letGo()
    }
  }
}

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: new Locks() })
  vi.spyOn(globalThis, 'fetch').mockImplementation((_url, init) => Promise.resolve(openStream(init!)))
  startSession(session)
})
afterEach(() => {
  tabs.splice(0).forEach((tab) => tab.close())
  streams.length = 0
  endSession()
  vi.unstubAllGlobals()
})

function openStream({ headers, signal }: RequestInit): Response {
  const lastId = new Headers(headers).get('Last-Event-ID')
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      const say = (text: string) => controller.enqueue(new TextEncoder().encode(text))
      const stream: Stream = { lastId, say, open: true }
      streams.push(stream)
      signal!.addEventListener('abort', () => {
        stream.open = false
        controller.error(signal!.reason)
      })
    },
  })
  return new Response(body)
}

function openTab(userId = user.id): TabOfTest {
  const gone = new AbortController()
  const tab: TabOfTest = { heard: [], states: [], close: () => gone.abort() }
  const listener = {
    onEvent: ({ type, data }: { type: string; data: string }) => tab.heard.push(`${type} ${data}`),
    onState: (state: StreamState) => tab.states.push(state),
  }
  void shareEvents(userId, listener, gone.signal)
  tabs.push(tab)
  return tab
}

const live = (...those: TabOfTest[]) =>
  vi.waitFor(() => those.forEach(({ states }) => expect(states.at(-1)).toBe('live')))
const heard = (tab: TabOfTest, ...what: string[]) => vi.waitFor(() => expect(tab.heard).toEqual(what))

it('reads one stream for all tabs', async () => {
  const [first, second] = [openTab(), openTab()]
  await live(first, second)
  streams[0]!.say('id: 1\nevent: call.ended\ndata: one\n\n')
  await heard(first, 'call.ended one')
  await heard(second, 'call.ended one')
  expect(streams).toHaveLength(1)
})

it('tells a tab that opens later how the stream is', async () => {
  await live(openTab())
  const late = openTab()
  await live(late)
  expect(late.states).toEqual(['live'])
  expect(streams).toHaveLength(1)
})

it('reads on from the last event in the next tab when the first has gone', async () => {
  const [first, second] = [openTab(), openTab()]
  await live(first, second)
  streams[0]!.say('id: 7\nevent: call.ended\ndata: one\n\n')
  await heard(second, 'call.ended one')
  first.close()
  await vi.waitFor(() => expect(streams).toHaveLength(2))
  expect(streams[0]!.open).toBe(false)
  expect(streams[1]!.lastId).toBe('7')
  streams[1]!.say('id: 8\nevent: call.ended\ndata: two\n\n')
  await heard(second, 'call.ended one', 'call.ended two')
  expect(first.heard).toEqual(['call.ended one'])
})

it('knows the last event of a stream that it joined later', async () => {
  const first = openTab()
  await live(first)
  streams[0]!.say('id: 7\ndata: one\n\n')
  await heard(first, 'message one')
  await live(openTab())
  first.close()
  await vi.waitFor(() => expect(streams[1]?.lastId).toBe('7'))
})

it('has everything read again when there was no event to go on from', async () => {
  const [first, second] = [openTab(), openTab()]
  await live(first, second)
  first.close()
  await heard(second, 'reset {}')
  expect(streams[1]!.lastId).toBeNull()
})

it('ends with the session of its user, and the next one has a stream of their own', async () => {
  const before = openTab()
  await live(before)
  startSession({ ...session, access_token: 'token-2', user: { ...user, id: 'user-2' } })
  expect(streams[0]!.open).toBe(false)
  const after = openTab('user-2')
  await live(after)
  streams[1]!.say('id: 1\nevent: call.ended\ndata: theirs\n\n')
  await heard(after, 'call.ended theirs')
  expect(before.heard).toEqual([])
})

it('reads a stream for each tab where the browser has no locks', async () => {
  vi.stubGlobal('navigator', {})
  await live(openTab(), openTab())
  expect(streams).toHaveLength(2)
})
