import { act } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { useCallFilters } from '@/hooks/useCallFilters'
import { useToday } from '@/hooks/useClock'
import { usePeriod } from '@/hooks/usePeriod'
import { subscribeToClock } from '@/lib/clock'
import { show, showHook } from '@/test/render'

// Half a minute before midnight in New York, where the user is.
beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-11-23T04:59:30Z') }))
afterEach(() => vi.useRealTimers())

const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms))

it('turns the day over at midnight in the time zone, and renders nothing before', () => {
  let drawn = 0
  const { result } = showHook(() => {
    drawn += 1
    return useToday('America/New_York')
  })
  expect(result.current).toBe('2026-11-22')
  const before = drawn
  pass(29_000)
  expect(drawn).toBe(before)
  pass(1_000)
  expect(result.current).toBe('2026-11-23')
})

it('keeps no timer where nothing looks at it', () => {
  const timers = vi.getTimerCount()
  const [first, second] = [subscribeToClock(vi.fn()), subscribeToClock(vi.fn())]
  expect(vi.getTimerCount()).toBe(timers + 1)
  first()
  second()
  expect(vi.getTimerCount()).toBe(timers)
})

function Asked() {
  const { query } = usePeriod()
  const calls = useCallFilters().query
  return <p>{[query.from, query.to, calls.from, calls.to].join(' ')}</p>
}

it.each([
  [
    '/?range=today',
    '2026-11-22 2026-11-23 2026-11-22T05:00:00.000Z 2026-11-23T05:00:00.000Z',
    '2026-11-23 2026-11-24 2026-11-23T05:00:00.000Z 2026-11-24T05:00:00.000Z',
  ],
  [
    '/?range=30d',
    '2026-10-24 2026-11-23 2026-10-24T04:00:00.000Z 2026-11-23T05:00:00.000Z',
    '2026-10-25 2026-11-24 2026-10-25T04:00:00.000Z 2026-11-24T05:00:00.000Z',
  ],
  // There the day began long ago.
  ['/?tz=Asia/Tokyo', '2026-10-25 2026-11-24  ', '2026-10-25 2026-11-24  '],
])('moves the period of %s on while the page stays open', (at, before, after) => {
  const { container } = show(<Asked />, { at })
  const asked = () => container.querySelector('p')!.textContent
  expect(asked()).toBe(before)
  pass(30_000)
  expect(asked()).toBe(after)
})
