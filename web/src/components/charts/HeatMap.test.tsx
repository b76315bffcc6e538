import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'

import { BusyHours } from '@/components/charts/BusyHours'
import type { Loading } from '@/components/charts/ChartCard'
import { HeatMap } from '@/components/charts/HeatMap'
import type { BusyHour } from '@/services/types'
import { show } from '@/test/render'
import { en } from '@/text/en'

const t = en.analytics
const loaded: Loading = {
  isFetching: false,
  isPlaceholderData: false,
  error: null,
  refetch: () => undefined,
}

function counts(busy: [day: number, hour: number, calls: number][]): number[][] {
  const all = Array.from({ length: 7 }, () => Array<number>(24).fill(0))
  for (const [day, hour, calls] of busy) all[day]![hour] = calls
  return all
}

function draw(busy: [day: number, hour: number, calls: number][]) {
  const { container } = show(<HeatMap label="Busy" counts={counts(busy)} />)
  const cells = [...container.querySelectorAll('rect')]
  return { container, cell: (day: number, hour: number) => cells[day * 24 + hour]!, cells }
}

it('has a cell for each hour of the week, the stronger the busier', () => {
  const { cells, cell } = draw([
    [0, 9, 4],
    [6, 23, 2],
  ])
  expect(cells).toHaveLength(168)
  const strength = (day: number, hour: number) => Number(cell(day, hour).getAttribute('fill-opacity'))
  expect(cell(0, 9)).toHaveAttribute('fill', 'var(--accent)')
  expect(strength(0, 9)).toBe(1)
  expect(strength(6, 23)).toBeCloseTo(0.56)
  expect(cell(3, 3)).toHaveAttribute('fill', 'var(--sunken)')
  // A column for each hour, a row for each day.
  expect(cell(0, 9).getAttribute('x')).toBe(cell(6, 9).getAttribute('x'))
  expect(cell(0, 9).getAttribute('x')).not.toBe(cell(0, 10).getAttribute('x'))
})

it('says which hour is the busiest, the first of equals, and which one is pointed at', () => {
  const { container, cell } = draw([
    [1, 14, 3],
    [4, 8, 1],
    [5, 9, 3],
  ])
  expect(screen.getByText('Busiest: Tuesday, 2 PM: 3 calls')).toBeVisible()
  fireEvent.pointerEnter(cell(4, 8))
  expect(screen.getByText('Friday, 8 AM: 1 call')).toBeVisible()
  fireEvent.pointerLeave(container.querySelector('svg')!)
  expect(screen.getByText('Busiest: Tuesday, 2 PM: 3 calls')).toBeVisible()
})

it('names no busiest hour where nobody called', () => {
  draw([])
  expect(screen.getByText(t.busiest('—'))).toBeVisible()
})

it('can be scrolled by the keyboard where it is wider than its card', () => {
  draw([])
  expect(screen.getByRole('group', { name: 'Busy' })).toHaveAttribute('tabindex', '0')
})

const hour = (weekday: number, hour: number, calls: number): BusyHour => ({
  weekday,
  hour,
  calls,
  answered: Math.max(0, calls - 1),
})

it('has a table behind it with the figures of each hour', async () => {
  const { keyboard } = show(<BusyHours query={loaded} hours={[hour(1, 0, 1200), hour(7, 13, 2)]} />)
  await keyboard.click(screen.getByRole('button', { name: en.charts.asTable }))
  const rows = within(screen.getByRole('table', { name: t.busyHours })).getAllByRole('row')
  const cells = rows.map((row) => [...row.children].map(({ textContent }) => textContent))
  expect(cells).toEqual([
    [t.weekday, t.hour, en.stats.calls, en.stats.answered],
    ['Monday', '12 AM', '1,200', '1,199'],
    ['Sunday', '1 PM', '2', '1'],
  ])
})

it('says that nothing happened rather than show an empty week', () => {
  show(<BusyHours query={loaded} hours={[hour(1, 0, 0)]} />)
  expect(screen.getByText(en.charts.empty)).toBeVisible()
})
