import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { useLiveCalls } from '@/hooks/useLiveCalls'
import { queryKeys } from '@/services/queries'
import { shareEvents } from '@/services/sharedEvents'
import { user } from '@/test/samples'

vi.mock('@/services/sharedEvents', () => ({ shareEvents: vi.fn(() => Promise.resolve()) }))
vi.mock('@/hooks/useAuth', () => ({ useUser: () => user }))

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const query = { from: '2026-08-01', to: '2026-08-31', time_zone: 'UTC' }

function listen() {
  const queries = new QueryClient()
  const read = vi.spyOn(queries, 'invalidateQueries').mockResolvedValue()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  )
  const { result } = renderHook(useLiveCalls, { wrapper })
  const { onEvent, onState } = vi.mocked(shareEvents).mock.lastCall![1]
  const readings = (key: readonly unknown[]) =>
    read.mock.calls.filter(([filters]) => JSON.stringify(filters?.queryKey) === JSON.stringify(key)).length
  const happen = (type: string) => act(() => onEvent({ id: 'event-1', type, data: '{}' }))
  return { result, onState, readings, happen }
}

it('reads again at once what a call changes, and no more than once in a rest', () => {
  const { readings, happen } = listen()
  happen('call.ended')
  expect(readings(queryKeys.latestCalls)).toBe(1)
  for (let i = 0; i < 100; ++i) happen('call.started')
  expect(readings(queryKeys.analytics)).toBe(1)
  act(() => void vi.advanceTimersByTime(1500))
  expect(readings(queryKeys.analytics)).toBe(2)
  act(() => void vi.advanceTimersByTime(60_000))
  expect(readings(queryKeys.analytics)).toBe(2)
})

it('reads what is costly to add up at once too, but seldom while calls go on', () => {
  const { readings, happen } = listen()
  happen('call.ended')
  expect(readings(queryKeys.groupedRevenue)).toBe(1)
  for (let second = 0; second < 14; ++second) {
    act(() => void vi.advanceTimersByTime(1000))
    happen('call.ended')
  }
  expect(readings(queryKeys.groupedRevenue)).toBe(1)
  act(() => void vi.advanceTimersByTime(2000))
  expect(readings(queryKeys.groupedRevenue)).toBe(2)
  expect(readings(queryKeys.analytics)).toBeGreaterThan(5)
})

it('keeps grouped figures apart from those that a rollup holds', () => {
  expect(queryKeys.revenue(query, 'day')[0]).toBe(queryKeys.analytics[0])
  expect(queryKeys.revenue(query, 'day', 'client')[0]).toBe(queryKeys.groupedRevenue[0])
})

it('reads nothing for what is no call, and what it missed once the stream is back', () => {
  const { result, readings, happen, onState } = listen()
  happen('client.updated')
  expect(readings(queryKeys.latestCalls)).toBe(0)
  act(() => onState('live'))
  expect(readings(queryKeys.latestCalls)).toBe(0)
  act(() => onState('down'))
  expect(result.current).toBe('down')
  act(() => onState('live'))
  expect(result.current).toBe('live')
  expect(readings(queryKeys.latestCalls)).toBe(1)
})
