import { describe, expect, it } from 'vitest'

import {
  addDays,
  dayOf,
  fromLocalDate,
  isDay,
  presetRange,
  startOfDay,
  toInstants,
  toLocalDate,
} from '@/lib/dates'

const now = Date.parse('2026-11-23T02:30:00Z')

describe('startOfDay', () => {
  it.each([
    ['west of Greenwich', '2026-11-22', 'America/New_York', '2026-11-22T05:00:00.000Z'],
    ['in summer', '2026-07-01', 'America/New_York', '2026-07-01T04:00:00.000Z'],
    ['east of it', '2026-11-22', 'Asia/Tokyo', '2026-11-21T15:00:00.000Z'],
    ['at a half hour', '2026-11-22', 'Asia/Kolkata', '2026-11-21T18:30:00.000Z'],
    ['where midnight does not exist that day', '2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
  ])('%s', (_name, day, zone, expected) => expect(startOfDay(day, zone)).toBe(expected))
})

describe('toInstants', () => {
  it('covers the 25 hours of the day on which clocks go back', () => {
    const { from, to } = toInstants({ from: '2026-11-01', to: '2026-11-01' }, 'America/New_York')
    expect(Date.parse(to!) - Date.parse(from!)).toBe(25 * 3_600_000)
  })

  it.each([
    ['begin', { from: '2026-11-01' }, { from: '2026-11-01T04:00:00.000Z', to: undefined }],
    ['end', { to: '2026-11-01' }, { from: undefined, to: '2026-11-02T05:00:00.000Z' }],
  ])('knows only the %s of what is open at the other', (_name, range, expected) =>
    expect(toInstants(range, 'America/New_York')).toEqual(expected),
  )
})

describe('presetRange', () => {
  it.each([
    ['today', { from: '2026-11-22', to: '2026-11-22' }],
    ['yesterday', { from: '2026-11-21', to: '2026-11-21' }],
    ['7d', { from: '2026-11-16', to: '2026-11-22' }],
    ['30d', { from: '2026-10-24', to: '2026-11-22' }],
  ] as const)('%s', (preset, expected) => expect(presetRange(preset, '2026-11-22')).toEqual(expected))
})

it('knows the day in a time zone', () => {
  expect(dayOf(now, 'UTC')).toBe('2026-11-23')
  expect(dayOf(now, 'America/New_York')).toBe('2026-11-22')
})

it('adds days across months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
})

it.each([
  ['2026-11-22', true],
  ['2026-13-01', false],
  ['22.11.2026', false],
  ['', false],
  [null, false],
])('isDay(%s)', (text, expected) => expect(isDay(text)).toBe(expected))

it('hands days to the calendar and back', () => {
  expect(fromLocalDate(toLocalDate('2026-03-08'))).toBe('2026-03-08')
})
