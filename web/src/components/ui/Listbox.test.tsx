import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'

import { Listbox } from '@/components/ui/Listbox'
import { en } from '@/text/en'

const options = [
  { value: 'de', label: 'Germany', detail: '+49' },
  { value: 'mx', label: 'México', detail: '+52' },
  { value: 'us', label: 'United States', detail: '+1' },
]

function open() {
  const onChoose = vi.fn()
  render(<Listbox value="mx" onChoose={onChoose} options={options} label="Country" />)
  const field = screen.getByRole('combobox', { name: 'Country' })
  const active = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent
  return { onChoose, active, field }
}

it('marks what is chosen', () => {
  open()
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('México')
})

it.each([
  ['a part of the name', 'unit', 'United States+1'],
  ['a name without its accents', 'mexico', 'México+52'],
  ['the detail', '+49', 'Germany+49'],
])('finds %s', async (_name, typed, expected) => {
  const { active } = open()
  await userEvent.keyboard(typed)
  expect(screen.getAllByRole('option')).toHaveLength(1)
  expect(active()).toBe(expected)
})

it('is walked through by the arrow keys, round its ends', async () => {
  const { onChoose, active } = open()
  await userEvent.keyboard('{ArrowUp}')
  expect(active()).toBe('United States+1')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
  expect(onChoose).toHaveBeenCalledWith('mx')
})

it('holds Enter until the server’s answer to what was typed is there', async () => {
  const onChoose = vi.fn()
  const list = (found: typeof options, outdated: boolean) => (
    <Listbox
      value={null}
      onChoose={onChoose}
      options={found}
      search={{ onSearch: () => undefined, outdated }}
      label="Country"
    />
  )
  const { rerender } = render(list(options, true))
  await userEvent.keyboard('mex{Enter}')
  expect(onChoose).not.toHaveBeenCalled()
  rerender(list([options[1]!], false))
  expect(onChoose.mock.calls).toEqual([['mx']])
})

it('forgets a held Enter once one types on', async () => {
  const onChoose = vi.fn()
  const list = (outdated: boolean) => (
    <Listbox
      value={null}
      onChoose={onChoose}
      options={options}
      search={{ onSearch: () => undefined, outdated }}
      label="Country"
    />
  )
  const { rerender } = render(list(true))
  await userEvent.keyboard('me{Enter}x')
  rerender(list(false))
  expect(onChoose).not.toHaveBeenCalled()
})

it('says when nothing matches, and Enter then chooses nothing', async () => {
  const { onChoose } = open()
  await userEvent.keyboard('zzz{Enter}')
  expect(screen.getByText(en.common.noMatch)).toBeInTheDocument()
  expect(onChoose).not.toHaveBeenCalled()
})
