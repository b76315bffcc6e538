import { screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'

// Loaded before the tests look at the clock.
import '@/components/ui/Calendar'
import { DateRangePicker, type DateChoice } from '@/components/ui/DateRangePicker'
import { LanguageProvider } from '@/context/LanguageContext'
import { show } from '@/test/render'
import { en, type Dictionary } from '@/text/en'

const t = en.dates

afterEach(() => vi.useRealTimers())

async function open(value: DateChoice, required = false, timeZone?: string) {
  const onChange = vi.fn()
  const { keyboard } = show(
    <LanguageProvider initial={{ language: 'en', text: en as Dictionary }}>
      <DateRangePicker value={value} onChange={onChange} required={required} timeZone={timeZone} />
    </LanguageProvider>,
  )
  const chip = screen.getByRole('button', { name: new RegExp(`^${t.label}`) })
  await keyboard.click(chip)
  const press = (name: string | RegExp) => keyboard.click(screen.getByRole('button', { name }))
  return { onChange, keyboard, chip, press }
}
const march = { days: { from: '2025-03-10', to: '2025-03-12' } }
const day = (date: number) => new RegExp(`March ${date}(st|nd|rd|th), 2025`)

it('offers days that move with today, and any time', async () => {
  const { onChange, chip, press } = await open({ preset: '7d' })
  expect(chip).toHaveTextContent(`${t.label}${t.presets['7d']}`)
  expect(screen.getByRole('button', { name: t.presets['7d'], pressed: true })).toBeVisible()
  await press(t.presets.today)
  expect(onChange).toHaveBeenLastCalledWith({ preset: 'today' })
  expect(screen.queryByRole('dialog')).toBeNull()
  await press(/^Dates/)
  await press(t.any)
  expect(onChange).toHaveBeenLastCalledWith(null)
})

it('offers no any time where a range has to be', async () => {
  await open({ preset: '30d' }, true)
  expect(screen.getByRole('button', { name: t.presets['30d'] })).toBeVisible()
  expect(screen.queryByRole('button', { name: t.any })).toBeNull()
})

it.each([
  ['forwards', 18, 20],
  ['backwards', 20, 18],
  ['of one day', 18, 18],
])('takes two clicks for a range, %s', async (_name, first, second) => {
  const { onChange, press } = await open(march)
  await screen.findByRole('grid')
  await press(day(first))
  expect(onChange).not.toHaveBeenCalled()
  expect(screen.getByText(t.pickEnd)).toBeVisible()
  await press(day(second))
  const [from, to] = [Math.min(first, second), Math.max(first, second)]
  expect(onChange.mock.calls).toEqual([[{ days: { from: `2025-03-${from}`, to: `2025-03-${to}` } }]])
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('is worked by the keyboard', async () => {
  const { onChange, keyboard } = await open(march)
  await screen.findByRole('grid')
  screen.getByRole('button', { name: day(12) }).focus()
  await keyboard.keyboard('{ArrowDown}{Enter}{ArrowRight}{ArrowRight}{Enter}')
  expect(onChange.mock.calls).toEqual([[{ days: { from: '2025-03-19', to: '2025-03-21' } }]])
})

it.each([
  ['2025-03-10', '2025-03-12', 'Mar 10 – 12, 2025'],
  ['2024-12-31', '2025-01-01', 'Dec 31, 2024 – Jan 1, 2025'],
  ['2025-03-10', '2025-03-10', 'Mar 10, 2025'],
  ['2025-03-10', undefined, 'Since Mar 10, 2025'],
  [undefined, '2025-03-10', 'Until Mar 10, 2025'],
])('says which days are chosen, and of which year: %s to %s', async (from, to, said) => {
  const { chip } = await open({ days: { from, to } })
  expect(chip.textContent.replace(/\s/g, ' ')).toBe(t.label + said)
})

// In New York, where the user is, it is still the day before.
const earlyInLondon = new Date('2025-03-12T02:00:00Z')
const pickable = () =>
  screen
    .getAllByRole('gridcell')
    .filter((cell) => !cell.querySelector('button')!.disabled)
    .map((cell) => cell.dataset.day)

it.each([
  ['of the user', undefined, '2025-03-11'],
  ['of the page', 'Asia/Tokyo', '2025-03-12'],
])('offers no day that has not come in the zone %s, and today', async (_name, timeZone, today) => {
  vi.useFakeTimers({ now: earlyInLondon, toFake: ['Date'] })
  await open(null, false, timeZone)
  await screen.findByRole('grid')
  expect(pickable().at(-1)).toBe(today)
  expect(screen.getByRole('button', { name: /^Today, / }).closest('td')).toHaveAttribute('data-day', today)
})

it.each([
  ['en-US', 'Sunday'],
  ['en-GB', 'Monday'],
])('begins the week as it does there: %s', async (locale, first) => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue([locale])
  await open(march)
  await screen.findByRole('grid')
  expect(screen.getAllByRole('columnheader', { hidden: true })[0]).toHaveAccessibleName(first)
})
