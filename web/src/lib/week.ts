// Names of weekdays and hours by locale. Day 0 is Monday, as ISO 8601 counts.
import { cached } from '@/lib/cached'

const monday = Date.UTC(2024, 0, 1)
const dayMs = 86_400_000
const hourMs = 3_600_000

const names = (options: Intl.DateTimeFormatOptions, count: number, stepMs: number) =>
  cached((locale) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return Array.from({ length: count }, (_, index) => format.format(monday + index * stepMs))
  })
const weekdays = {
  short: names({ weekday: 'short' }, 7, dayMs),
  long: names({ weekday: 'long' }, 7, dayMs),
}
const hours = names({ hour: 'numeric' }, 24, hourMs)

export const weekdayName = (day: number, locale: string, length: 'short' | 'long') =>
  weekdays[length](locale)[day]!

export const hourName = (hour: number, locale: string) => hours(locale)[hour]!
