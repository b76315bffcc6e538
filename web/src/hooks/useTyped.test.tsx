import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { useTyped } from '@/hooks/useTyped'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

// "1:3" is 63, as in a filter by duration.
const read = (text: string) => {
  const [minutes, seconds] = text.split(':').map(Number)
  return seconds === undefined ? minutes! : minutes! * 60 + seconds
}
const write = (value: number) => `0:${String(value).padStart(2, '0')}`

function open(first = 0) {
  const onChange = vi.fn<(value: number) => void>()
  const hook = renderHook(({ value }) => useTyped({ value, onChange, read, write }), {
    initialProps: { value: first },
  })
  return {
    onChange,
    unmount: hook.unmount,
    text: () => hook.result.current.text,
    type: (text: string) => act(() => hook.result.current.type(text)),
    pause: () => act(() => void vi.advanceTimersByTime(250)),
    come: (value: number) => hook.rerender({ value }),
  }
}

it('keeps what was typed on while its own value was on the way', () => {
  const field = open()
  field.type('1')
  field.pause()
  field.type('1:3')
  field.come(1)
  expect(field.text()).toBe('1:3')
  field.pause()
  expect(field.onChange.mock.calls).toEqual([[1], [63]])
})

it('shows what comes from outside, also what was once told', () => {
  const field = open()
  field.type('1')
  field.pause()
  field.come(1)
  field.come(0)
  expect(field.text()).toBe('0:00')
  field.come(1)
  expect(field.text()).toBe('0:01')
})

it('forgets what was typed when another value comes from outside', () => {
  const field = open(5)
  field.type('1')
  field.come(0)
  field.pause()
  expect(field.text()).toBe('0:00')
  expect(field.onChange).not.toHaveBeenCalledWith(1)
})
