import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'

import { MoreFilters } from '@/components/calls/MoreFilters'
import { useCallFilters } from '@/hooks/useCallFilters'
import { show } from '@/test/render'
import { en } from '@/text/en'

const t = en.calls

function Shown() {
  const { filters, set } = useCallFilters()
  return <MoreFilters icon={null} filters={filters} set={set} />
}

async function open(at = '/calls') {
  const { keyboard } = show(<Shown />, { at })
  const chip = screen.getByRole('button', { name: t.moreFilters })
  await keyboard.click(chip)
  return { keyboard, chip }
}
const address = () => screen.getByTestId('address').textContent

it('takes a duration as minutes and seconds or as seconds', async () => {
  const { keyboard, chip } = await open()
  await keyboard.type(screen.getByLabelText(t.atLeast), '1:30')
  await waitFor(() => expect(address()).toBe('/calls?min_duration=90'))
  await keyboard.type(screen.getByLabelText(t.atMost), '150')
  await waitFor(() => expect(address()).toBe('/calls?min_duration=90&max_duration=150'))
  expect(screen.getByLabelText(t.atMost)).toHaveValue('150')
  expect(chip).toHaveTextContent('1')
  await keyboard.clear(screen.getByLabelText(t.atLeast))
  await waitFor(() => expect(address()).toBe('/calls?max_duration=150'))
})

it('says what is no duration, and keeps the one before', async () => {
  const { keyboard } = await open('/calls?min_duration=90')
  expect(screen.getByLabelText(t.atLeast)).toHaveValue('1:30')
  await keyboard.type(screen.getByLabelText(t.atLeast), ' min')
  expect(screen.getByLabelText(t.atLeast)).toHaveAccessibleDescription(t.durationForm)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(address()).toBe('/calls?min_duration=90')
})

it('offers usual durations, which show in the fields and let go when pressed again', async () => {
  const { keyboard } = await open('/calls?min_duration=7')
  await keyboard.click(screen.getByRole('button', { name: t.lengths.medium, pressed: false }))
  expect(address()).toBe('/calls?min_duration=30&max_duration=120')
  expect(screen.getByLabelText(t.atLeast)).toHaveValue('0:30')
  expect(screen.getByLabelText(t.atMost)).toHaveValue('2:00')
  await keyboard.click(screen.getByRole('button', { name: t.lengths.medium, pressed: true }))
  expect(address()).toBe('/calls')
})

it('asks for a number as it is written', async () => {
  const { keyboard, chip } = await open('/calls?direction=inbound')
  await keyboard.type(screen.getByLabelText(t.number), '(202) 555-01')
  await waitFor(() => expect(address()).toBe('/calls?direction=inbound&number=20255501'))
  expect(screen.getByLabelText(t.number)).toHaveValue('(202) 555-01')
  expect(chip).toHaveTextContent('2')
})

it.each([
  ['Enter', (keyboard: UserEvent) => keyboard.keyboard('{Enter}')],
  ['going on to the next field', (keyboard: UserEvent) => keyboard.tab()],
  ['closing by Escape', (keyboard: UserEvent) => keyboard.keyboard('{Escape}')],
  ['a click outside', (keyboard: UserEvent) => keyboard.click(document.body)],
])('takes what was just typed at once at %s', async (_name, leave) => {
  const { keyboard } = await open('/calls?direction=inbound')
  await keyboard.type(screen.getByLabelText(t.number), '202')
  await leave(keyboard)
  expect(address()).toBe('/calls?direction=inbound&number=202')
})

it('takes both durations where the popover closes on the second', async () => {
  const { keyboard } = await open()
  await keyboard.type(screen.getByLabelText(t.atLeast), '30')
  await keyboard.tab()
  await keyboard.keyboard('1:00{Escape}')
  expect(screen.queryByLabelText(t.atLeast)).toBeNull()
  expect(address()).toBe('/calls?min_duration=30&max_duration=60')
})

it('changes one bound of a length that an old link names, and then names it no longer', async () => {
  const { keyboard, chip } = await open('/calls?length=long')
  expect(chip).toHaveTextContent('1')
  expect(screen.getByRole('button', { name: t.lengths.long, pressed: true })).toBeInTheDocument()
  await keyboard.clear(screen.getByLabelText(t.atLeast))
  await keyboard.tab()
  expect(address()).toBe('/calls?max_duration=300')
})
