import { focusManager, QueryClient, QueryClientProvider, useQueries } from '@tanstack/react-query'
import { act, renderHook, type RenderHookResult } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { useCallsSince, useStreamState } from '@/hooks/useLive'
import { useLiveCalls } from '@/hooks/useLiveCalls'
import { setLive } from '@/services/live'
import { queryKeys } from '@/services/queries'
import { shareEvents } from '@/services/sharedEvents'
import { user } from '@/test/samples'

vi.mock('@/services/sharedEvents', () => ({ shareEvents: vi.fn(() => Promise.resolve()) }))
vi.mock('@/hooks/useAuth', () => ({ useUser: () => user }))

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  focusManager.setFocused(undefined)
  setLive({ callsAt: 0 })
})

const query = { from: '2026-08-01', to: '2026-08-31', time_zone: 'UTC' }
const keys = {
  latest: queryKeys.latestCallList({}),
  list: queryKeys.callList({}),
  stats: queryKeys.stats(query),
  revenueByClient: queryKeys.revenue(query, 'day', 'client'),
  client: queryKeys.clientStatsOf('client-1', query),
  clients: queryKeys.clientList({}),
  call: queryKeys.call('call-1'),
  transcript: queryKeys.transcript('call-1'),
  otherCall: queryKeys.call('call-2'),
  recording: queryKeys.recording('call-1'),
}
type Name = keyof typeof keys

/** A page that shows all of these, and hears of calls. `slow`: answers come when they are let go. */
async function listen({ slow }: { slow?: Name } = {}) {
  const queries = new QueryClient()
  const reads = Object.fromEntries(Object.keys(keys).map((name) => [name, 0])) as Record<Name, number>
  const asked: { answer: () => void; signal: AbortSignal }[] = []
  const read = (name: Name, signal: AbortSignal) => {
    reads[name] += 1
    if (name !== slow) return Promise.resolve(name)
    return new Promise<string>((resolve) => asked.push({ answer: () => resolve(name), signal }))
  }
  const shownQueries = (Object.keys(keys) as Name[]).map((name) => ({
    queryKey: keys[name],
    queryFn: ({ signal }: { signal: AbortSignal }) => read(name, signal),
    staleTime: Infinity,
  }))
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  )
  let shown: RenderHookResult<{ stream: string; news: boolean }, unknown>
  const opened = Date.now()
  await act(async () => {
    shown = renderHook(
      () => {
        useLiveCalls()
        useQueries({ queries: shownQueries })
        return { stream: useStreamState(), news: useCallsSince(opened) }
      },
      { wrapper },
    )
    await vi.advanceTimersByTimeAsync(10)
  })
  const { onEvent, onState } = vi.mocked(shareEvents).mock.lastCall![1]
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
  const happen = async (type: string, id = 'call-1') => {
    act(() => onEvent({ id: 'event-1', type, data: JSON.stringify({ type, data: { id } }) }))
    await pass(0)
  }
  const be = async (state: Parameters<typeof onState>[0]) => {
    act(() => onState(state))
    await pass(0)
  }
  return { result: shown!.result, reads, asked, pass, happen, be }
}

it('reads again at once what a call changes, and no more than once in a rest', async () => {
  const { reads, pass, happen } = await listen()
  await happen('call.ended')
  expect([reads.latest, reads.stats]).toEqual([2, 2])
  for (let i = 0; i < 100; ++i) await happen('call.started')
  expect([reads.latest, reads.stats]).toEqual([2, 2])
  await pass(1500)
  expect([reads.latest, reads.stats]).toEqual([3, 3])
  await pass(60_000)
  expect([reads.latest, reads.stats]).toEqual([3, 3])
})

it('reads the open call and what was said in it, not its sound, nor any other', async () => {
  const { reads, happen } = await listen()
  await happen('call.analyzed')
  expect([reads.call, reads.transcript]).toEqual([2, 2])
  expect([reads.otherCall, reads.recording]).toEqual([1, 1])
})

it('forgets no call of a burst', async () => {
  const { reads, pass, happen } = await listen()
  await happen('call.ended', 'call-3')
  await happen('call.ended', 'call-2')
  await happen('call.ended', 'call-1')
  await pass(1500)
  expect([reads.otherCall, reads.call]).toEqual([2, 2])
  await happen('call.ended', 'call-3')
  expect([reads.otherCall, reads.call]).toEqual([2, 2])
})

it('leaves the rows of the call logs where they are, and says that there is news', async () => {
  const { result, reads, pass, happen } = await listen()
  expect(result.current.news).toBe(false)
  await pass(5)
  await happen('call.started')
  expect(reads.list).toBe(1)
  expect(result.current.news).toBe(true)
})

it.each(['revenueByClient', 'client', 'clients'] as const)(
  'reads %s, which is costly, at once too, but seldom while calls go on',
  async (name) => {
    const { reads, pass, happen } = await listen()
    await happen('call.ended')
    expect(reads[name]).toBe(2)
    for (let second = 0; second < 14; ++second) {
      await pass(1000)
      await happen('call.ended')
    }
    expect(reads[name]).toBe(2)
    await pass(2000)
    expect(reads[name]).toBe(3)
    expect(reads.stats).toBeGreaterThan(6)
  },
)

it('waits for a slow answer while calls go on, and asks once more after it', async () => {
  const { reads, asked, pass, happen } = await listen({ slow: 'stats' })
  asked[0]!.answer()
  await happen('call.ended')
  for (let i = 0; i < 5; ++i) {
    await pass(1500)
    await happen('call.ended')
  }
  expect(reads.stats).toBe(2)
  expect(asked[1]!.signal.aborted).toBe(false)
  asked[1]!.answer()
  await pass(0)
  expect(reads.stats).toBe(3)
  asked[2]!.answer()
  await pass(60_000)
  expect(asked.every(({ signal }) => !signal.aborted)).toBe(true)
})

it('reads nothing in a tab that nobody sees, and all of it when one comes back', async () => {
  const { reads, pass, happen } = await listen()
  focusManager.setFocused(false)
  await happen('call.ended')
  await pass(20_000)
  expect([reads.latest, reads.call]).toEqual([1, 1])
  act(() => focusManager.setFocused(true))
  await pass(0)
  expect([reads.latest, reads.call, reads.list]).toEqual([2, 2, 1])
})

it('reads nothing for what is no call, and what it missed once the stream is back', async () => {
  const { result, reads, happen, be } = await listen()
  await happen('client.updated')
  await be('live')
  expect(reads.latest).toBe(1)
  await be('down')
  expect(result.current.stream).toBe('down')
  await be('live')
  expect(result.current.stream).toBe('live')
  expect([reads.latest, reads.call, reads.otherCall]).toEqual([2, 2, 2])
})

it('reads everything where more was missed than the server keeps', async () => {
  const { reads, happen } = await listen()
  await happen('reset')
  expect([reads.latest, reads.call, reads.transcript, reads.otherCall]).toEqual([2, 2, 2, 2])
})
