import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { SearchInput } from '@/components/ui/SearchInput'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const field = () => screen.getByRole('textbox', { name: 'Search calls' })
const element = (value: string, onChange: (text: string) => void) => (
  <SearchInput value={value} onChange={onChange} label="Search calls" placeholder="" />
)

it('tells the last of what was typed, once typing pauses', () => {
  const onChange = vi.fn()
  render(element('', onChange))
  for (const text of ['b', 'be', 'bell ']) fireEvent.change(field(), { target: { value: text } })
  expect(onChange).not.toHaveBeenCalled()
  vi.runAllTimers()
  expect(onChange.mock.calls).toEqual([['bell']])
})

it('shows a value that changes from outside', () => {
  const { rerender } = render(element('bell', vi.fn()))
  expect(field()).toHaveValue('bell')
  rerender(element('', vi.fn()))
  expect(field()).toHaveValue('')
})

it('keeps what is being typed when its own value comes back', () => {
  const { rerender } = render(element('', vi.fn()))
  fireEvent.change(field(), { target: { value: 'bell ' } })
  rerender(element('bell', vi.fn()))
  expect(field()).toHaveValue('bell ')
})

it('gets the cursor by "/", but not out of another field', () => {
  render(
    <>
      <textarea aria-label="notes" />
      {element('', vi.fn())}
    </>,
  )
  const notes = screen.getByLabelText('notes')
  notes.focus()
  fireEvent.keyDown(notes, { key: '/' })
  expect(notes).toHaveFocus()
  fireEvent.keyDown(document.body, { key: '/' })
  expect(field()).toHaveFocus()
})

it('is emptied by Escape', () => {
  const onChange = vi.fn()
  render(element('bell', onChange))
  fireEvent.keyDown(field(), { key: 'Escape' })
  vi.runAllTimers()
  expect(field()).toHaveValue('')
  expect(onChange).toHaveBeenCalledWith('')
})
