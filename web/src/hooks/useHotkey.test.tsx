import { fireEvent, render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { expect, it, vi } from 'vitest'

import { useCommandKey, useHotkey, useKeySequence } from '@/hooks/useHotkey'

type Props = { action: () => void; inDialog?: boolean }

/** A page with everything that keys may be meant for. */
function Page({ action, inDialog, sequence, command }: Partial<Props> & Actions) {
  const part = useRef<HTMLButtonElement>(null)
  useHotkey('j', action ?? nothing, inDialog ? part : undefined)
  useKeySequence('g', { c: sequence ?? nothing })
  useCommandKey('k', command ?? nothing)
  return (
    <>
      <button>page</button>
      <input aria-label="input" />
      <textarea aria-label="textarea" />
      <select aria-label="select" />
      <div contentEditable suppressContentEditableWarning>
        <b>editable</b>
      </div>
      <ul role="listbox">
        <li>listbox</li>
      </ul>
      <ul role="menu">
        <li>menu</li>
      </ul>
      <div role="dialog">
        <button ref={part}>dialog</button>
        <input aria-label="dialog’s input" />
      </div>
      <div role="dialog">
        <button>other dialog</button>
      </div>
      <div role="alertdialog">
        <button>question</button>
      </div>
    </>
  )
}
type Actions = { sequence?: () => void; command?: () => void }
const nothing = () => undefined

const find = (name: string) => screen.queryByText(name) ?? screen.getByLabelText(name)
const press = (name: string, key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(find(name), { key, ...more })

it('acts on its key wherever the focus is on the page, and keeps it from the browser', () => {
  const action = vi.fn()
  render(<Page action={action} />)
  expect(press('page', 'j')).toBe(false)
  fireEvent.keyDown(document.body, { key: 'j' })
  expect(action).toHaveBeenCalledTimes(2)
  expect(press('page', 'x')).toBe(true)
  expect(action).toHaveBeenCalledTimes(2)
})

const elsewhere = [
  'input',
  'textarea',
  'select',
  'editable',
  'listbox',
  'menu',
  'dialog',
  'other dialog',
  'question',
]

it.each(elsewhere)('leaves keys alone in: %s', (place) => {
  const [action, sequence] = [vi.fn(), vi.fn()]
  render(<Page action={action} sequence={sequence} />)
  expect(press(place, 'j')).toBe(true)
  press(place, 'g')
  press(place, 'c')
  expect(action).not.toHaveBeenCalled()
  expect(sequence).not.toHaveBeenCalled()
})

it('acts in the dialog whose part asks for it, yet not while one types there, in another or in a question', () => {
  const action = vi.fn()
  render(<Page action={action} inDialog />)
  press('dialog', 'j')
  expect(action).toHaveBeenCalledOnce()
  press('dialog’s input', 'j')
  press('other dialog', 'j')
  press('question', 'j')
  expect(action).toHaveBeenCalledOnce()
})

it.each(['ctrlKey', 'metaKey', 'altKey'])('leaves the browser its own shortcut with %s', (modifier) => {
  const [action, sequence] = [vi.fn(), vi.fn()]
  render(<Page action={action} sequence={sequence} />)
  expect(press('page', 'j', { [modifier]: true })).toBe(true)
  press('page', 'g')
  press('page', 'c', { [modifier]: true })
  expect(action).not.toHaveBeenCalled()
  expect(sequence).not.toHaveBeenCalled()
})

it('leaves a key alone that somebody has answered', () => {
  const action = vi.fn()
  render(<Page action={action} />)
  find('page').addEventListener('keydown', (event) => event.preventDefault())
  press('page', 'j')
  expect(action).not.toHaveBeenCalled()
})

it('does what it was told last, and nothing once it is gone', () => {
  const [first, second] = [vi.fn(), vi.fn()]
  const { rerender, unmount } = render(<Page action={first} />)
  rerender(<Page action={second} />)
  press('page', 'j')
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1])
  unmount()
  fireEvent.keyDown(document.body, { key: 'j' })
  expect(second).toHaveBeenCalledOnce()
})

it('acts on two keys that follow each other', () => {
  const sequence = vi.fn()
  render(<Page sequence={sequence} />)
  press('page', 'c')
  press('page', 'g')
  press('page', 'x')
  press('page', 'c')
  expect(sequence).not.toHaveBeenCalled()
  press('page', 'g')
  expect(press('page', 'c')).toBe(false)
  expect(sequence).toHaveBeenCalledOnce()
  press('page', 'c')
  expect(sequence).toHaveBeenCalledOnce()
})

it.each([
  ['soon after each other', 1199, 1],
  ['long after each other', 1201, 0],
])('two keys %s', (_name, later, times) => {
  const sequence = vi.fn()
  render(<Page sequence={sequence} />)
  const pressAt = (key: string, timeStamp: number) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true })
    Object.defineProperty(event, 'timeStamp', { value: timeStamp })
    find('page').dispatchEvent(event)
  }
  pressAt('g', 5000)
  pressAt('c', 5000 + later)
  expect(sequence).toHaveBeenCalledTimes(times)
})

it.each([{ ctrlKey: true }, { metaKey: true }])('a command key holds everywhere: %o', (modifier) => {
  const command = vi.fn()
  render(<Page command={command} />)
  for (const place of ['page', 'input', 'dialog']) expect(press(place, 'K', modifier)).toBe(false)
  expect(command).toHaveBeenCalledTimes(3)
  press('page', 'k')
  press('page', 'k', { ...modifier, shiftKey: true })
  press('page', 'k', { ...modifier, altKey: true })
  expect(command).toHaveBeenCalledTimes(3)
})
