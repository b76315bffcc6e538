// Calendar days ("2026-11-22") and the instants at which they begin in a time zone.
import { TZDate } from '@date-fns/tz'

import { cached } from '@/lib/cached'

export type Day = string
export type DayRange = { from: Day; to: Day }
/** Without one end, all the days since the other, or all up to it. */
export type OpenRange = Partial<DayRange>
export const rangePresets = ['today', 'yesterday', '7d', '30d', '90d'] as const
export type RangePreset = (typeof rangePresets)[number]

const dayMs = 86_400_000

export function isDay(text: string | null | undefined): text is Day {
  return !!text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

export function dayOf(when: Date | number, timeZone: string): Day {
  const { year, month, day } = partsOf(when, timeZone)
  return `${year}-${month}-${day}`
}

const calendar = cached(
  (timeZone) =>
    new Intl.DateTimeFormat('en', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      calendar: 'gregory',
    }),
)

function partsOf(when: Date | number, timeZone: string): Record<string, string> {
  const parts = calendar(timeZone).formatToParts(when)
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]))
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10)
}

/** How many days later `to` is. */
export const daysBetween = (from: Day, to: Day) => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

/** Both ends count. */
export const dayCount = ({ from, to }: DayRange) => daysBetween(from, to) + 1

/** The instant at which a day begins there, also on the days when clocks change. */
export function startOfDay(day: Day, timeZone: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Date(new TZDate(year, month - 1, date, timeZone).getTime()).toISOString()
}

/** From the first day's begin up to, not including, the begin of the day after the last. */
export function toInstants({ from, to }: OpenRange, timeZone: string): { from?: string; to?: string } {
  return {
    from: from && startOfDay(from, timeZone),
    to: to && startOfDay(addDays(to, 1), timeZone),
  }
}

export function presetRange(preset: RangePreset, today: Day): DayRange {
  if (preset === 'yesterday') return { from: addDays(today, -1), to: addDays(today, -1) }
  const days = { today: 1, '7d': 7, '30d': 30, '90d': 90 }[preset]
  return { from: addDays(today, 1 - days), to: today }
}

/** A day as a local Date at noon, which is what calendar widgets speak; and back. */
export const toLocalDate = (day: Day) => new Date(`${day}T12:00:00`)
export const fromLocalDate = (date: Date): Day =>
  [
    date.getFullYear(),
    String(date.getMonth() + 1).padStart(2, '0'),
    String(date.getDate()).padStart(2, '0'),
  ].join('-')
