import { expect, it } from 'vitest'

import { intervalFor, intervalsFor, readPeriod, readTimeZone, toAnalyticsQuery } from '@/lib/period'

function read(search: string) {
  const params = new URLSearchParams(search)
  return readPeriod(params, readTimeZone(params, 'America/New_York'), '2026-11-22')
}

it.each([
  ['nothing', ''],
  ['an unknown preset', 'range=century'],
  ['half a range', 'from=2026-11-01'],
  ['a range that ends before it starts', 'from=2026-11-09&to=2026-11-01'],
  ['no days', 'from=yesterday&to=today'],
])('is the last 30 days for %s', (_name, search) => {
  const { preset, days } = read(search)
  expect(preset).toBe('30d')
  expect(days).toEqual({ from: '2026-10-24', to: '2026-11-22' })
})

it('asks for whole days up to the one after the last, in the zone asked for', () => {
  const period = read('from=2026-10-24&to=2026-10-31&tz=Europe/Berlin&client=c1')
  expect(period.preset).toBeNull()
  expect(toAnalyticsQuery(period)).toEqual({
    from: '2026-10-24',
    to: '2026-11-01',
    time_zone: 'Europe/Berlin',
    client_id: 'c1',
  })
})

it('keeps the own time zone where the address names none that exists', () => {
  expect(read('tz=Mars/Olympus').timeZone).toBe('America/New_York')
})

it.each([
  ['2026-11-01', '2026-11-01', 'day'],
  ['2026-10-01', '2026-10-31', 'day'],
  ['2026-08-01', '2026-10-31', 'week'],
  ['2025-11-01', '2026-10-31', 'month'],
])('shows %s to %s by %s', (from, to, interval) => {
  expect(intervalFor({ from, to })).toBe(interval)
})

it.each([
  ['2026-11-01', '2026-11-01', ['day']],
  ['2026-11-01', '2026-11-07', ['day']],
  ['2026-10-01', '2026-10-31', ['day', 'week']],
  ['2026-08-01', '2026-10-31', ['day', 'week', 'month']],
  ['2025-11-01', '2026-10-31', ['week', 'month']],
])('offers for %s to %s bars of %s', (from, to, intervals) => {
  expect(intervalsFor({ from, to })).toEqual(intervals)
})

it.each([
  ['as asked', 'from=2026-08-01&to=2026-10-31&interval=month', 'month'],
  ['by itself', 'from=2026-08-01&to=2026-10-31', 'week'],
  ['by itself where it would be a single bar', 'from=2026-11-01&to=2026-11-07&interval=month', 'day'],
  ['by itself where there is none of that name', 'range=90d&interval=hour', 'week'],
])('chooses the bars %s', (_name, search, interval) => {
  expect(read(search).interval).toBe(interval)
})
