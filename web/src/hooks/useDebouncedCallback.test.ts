import { renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { useDebouncedCallback } from '@/hooks/useDebouncedCallback'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function start(atEnd?: 'drop' | 'call') {
  const callback = vi.fn<(text: string) => void>()
  const { result, unmount } = renderHook(() => useDebouncedCallback(callback, 100, { atEnd }))
  const [later, now] = result.current
  return { calls: callback.mock.calls, later, now, unmount }
}

it('calls back with the last, once there is a pause', () => {
  const { calls, later } = start()
  later('a')
  vi.advanceTimersByTime(99)
  later('b')
  vi.advanceTimersByTime(99)
  expect(calls).toEqual([])
  vi.advanceTimersByTime(1)
  expect(calls).toEqual([['b']])
})

it('does not wait if told so, and then not again', () => {
  const { calls, later, now } = start()
  now()
  later('a')
  now()
  now()
  vi.runAllTimers()
  expect(calls).toEqual([['a']])
})

it.each([
  ['drops', undefined, []],
  ['calls for', 'call', [['a']]],
] as const)('%s what waits when the component goes', (_name, atEnd, expected) => {
  const { calls, later, unmount } = start(atEnd)
  later('a')
  unmount()
  expect(calls).toEqual(expected)
  vi.runAllTimers()
  expect(calls).toEqual(expected)
})
