import { describe, expect, it } from 'vitest'

import { createFormat, formatDuration } from '@/lib/format'

const american = createFormat({ locale: 'en-US', timeZone: 'America/New_York', currency: 'USD' })
const german = createFormat({ locale: 'de-DE', timeZone: 'Europe/Berlin', currency: 'EUR' })
const japanese = createFormat({ locale: 'en-US', timeZone: 'Asia/Tokyo', currency: 'JPY' })
const plain = (text: string) => text.replace(/\s/g, ' ')

describe('formatDuration', () => {
  it.each([
    [0, '0:00'],
    [5, '0:05'],
    [72.9, '1:12'],
    [3600, '1:00:00'],
    [3725, '1:02:05'],
    [-3, '0:00'],
  ])('%d s', (seconds, expected) => expect(formatDuration(seconds)).toBe(expected))
})

describe('money', () => {
  it.each([
    ['a fraction of a cent', american.micros(48_213), '$0.0482'],
    ['more than one unit', american.micros(1_234_567), '$1.23'],
    ['nothing', american.micros(0), '$0.00'],
    ['cents', american.minor(12_345), '$123.45'],
    ['in German', german.minor(12_345), '123,45 €'],
    ['of a currency without cents', japanese.minor(12_345), '¥12,345'],
  ])('%s', (_name, text, expected) => expect(plain(text)).toBe(expected))
})

describe('dates', () => {
  it('are of the account’s time zone', () => {
    expect(american.date('2026-11-23T02:30:00Z')).toBe('Nov 22, 2026')
    expect(german.date('2026-11-23T02:30:00Z')).toBe('23. Nov. 2026')
  })
})

describe('days', () => {
  const [from, until] = ['2026-10-12T04:00:00Z', '2026-11-01T04:00:00Z']
  it.each([
    ['without the end', american, from, until, 'Oct 12 – 31, 2026'],
    ['in German', german, from, until, '12.–31. Okt. 2026'],
    ['over months', american, '2026-08-25T04:00:00Z', until, 'Aug 25 – Oct 31, 2026'],
    ['a single one', american, '2026-10-31T04:00:00Z', until, 'Oct 31, 2026'],
    ['for a reader elsewhere', japanese, from, until, 'Oct 12 – 31, 2026'],
  ])('%s', (_name, format, first, end, expected) =>
    expect(plain(format.days(first, end, 'America/New_York'))).toBe(expected),
  )
})

describe('relative', () => {
  const now = Date.parse('2026-11-22T12:00:00Z')
  it.each([
    ['seconds ago', '2026-11-22T12:00:59Z', 'now'],
    ['minutes ago', '2026-11-22T11:55:00Z', '5 min. ago'],
    ['seconds within minutes', '2026-11-22T11:55:59Z', '5 min. ago'],
    ['an hour less a minute ago', '2026-11-22T11:01:00Z', '59 min. ago'],
    ['hours ago', '2026-11-22T09:00:00Z', '3 hr. ago'],
    ['hours ago, on the day before', '2026-11-21T12:01:00Z', '23 hr. ago'],
    ['a day ago', '2026-11-21T10:00:00Z', 'yesterday'],
    ['47 hours ago', '2026-11-20T13:00:00Z', '2 days ago'],
    ['31 hours ago, before the last midnight but one', '2026-11-21T04:59:00Z', '2 days ago'],
    ['31 hours ago, after it', '2026-11-21T05:00:00Z', 'yesterday'],
    ['a week ago', '2026-11-15T05:00:00Z', '7 days ago'],
    ['longer than a week ago', '2026-11-15T04:59:00Z', 'Nov 14, 2026'],
    ['minutes ahead', '2026-11-22T12:03:00Z', 'in 3 min.'],
    ['a day ahead', '2026-11-23T13:00:00Z', 'tomorrow'],
  ])('%s', (_name, when, expected) => expect(american.relative(when, now)).toBe(expected))

  it('counts hours where 24 of them end on the day on which they began', () => {
    const lateOnTheLongDay = Date.parse('2026-11-02T04:45:00Z')
    expect(american.relative('2026-11-01T04:15:00Z', lateOnTheLongDay)).toBe('24 hr. ago')
  })
})
