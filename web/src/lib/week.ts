// Weekdays and hours by locale. Day 0 is Monday, as ISO 8601 counts, but where the name says otherwise.
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

// Of the regions where our languages are spoken, by CLDR: for browsers that do not tell.
const sundayFirst = ['US', 'CA', 'IN', 'ZA', 'PH', 'SG', 'HK', 'KE', 'PK', 'JM']
type WeekTeller = { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } }

/** The day on which weeks begin there, as JavaScript's Date counts: Sunday is 0. */
export function weekStart(locale: string): 0 | 1 | 6 {
  const known = new Intl.Locale(locale)
  const teller = known as WeekTeller
  const first = (teller.getWeekInfo?.() ?? teller.weekInfo)?.firstDay
  if (first) return (first % 7) as 0 | 1 | 6
  return sundayFirst.includes(known.maximize().region ?? '') ? 0 : 1
}
