// The stretch of days that the analytics pages look at, as the address bar holds it.
import {
  addDays,
  dayCount,
  isDay,
  presetRange,
  rangePresets,
  type Day,
  type DayRange,
  type RangePreset,
} from '@/lib/dates'
import { groupings, intervals, type AnalyticsQuery, type Grouping, type Interval } from '@/services/analytics'

const standardPreset: RangePreset = '30d'

export type PeriodFilters = {
  preset: RangePreset | null
  days: DayRange
  timeZone: string
  client: string | undefined
  /** By what the revenue is divided. */
  grouping: Grouping | undefined
  /** How long each bar of the revenue is. */
  interval: Interval
}

/** The zone that the address names, or one's own. */
export function readTimeZone(params: URLSearchParams, ownTimeZone: string): string {
  const asked = params.get('tz')
  return asked && isTimeZone(asked) ? asked : ownTimeZone
}

/** `today` is the day in that zone. Anything in the address that is no period is ignored: then the last 30 days
    hold. */
export function readPeriod(params: URLSearchParams, timeZone: string, today: Day): PeriodFilters {
  const [from, to] = [params.get('from'), params.get('to')]
  const preset = rangePresets.find((name) => name === params.get('range'))
  const own = !preset && isDay(from) && isDay(to) && from <= to
  const moving = preset ?? standardPreset
  const days = own ? { from, to } : presetRange(moving, today)
  return {
    preset: own ? null : moving,
    days,
    timeZone,
    client: params.get('client') ?? undefined,
    grouping: groupings.find((name) => name === params.get('by')),
    interval: intervalsFor(days).find((name) => name === params.get('interval')) ?? intervalFor(days),
  }
}

/** The API's `to` is not included. */
export function toAnalyticsQuery({ days, timeZone, client }: PeriodFilters): AnalyticsQuery {
  return { from: days.from, to: addDays(days.to, 1), time_zone: timeZone, client_id: client }
}

/** So that a chart has bars enough to show a course and few enough to be read. */
export function intervalFor(days: DayRange): Interval {
  const count = dayCount(days)
  return count <= 31 ? 'day' : count <= 183 ? 'week' : 'month'
}

const daysIn: Record<Interval, number> = { day: 1, week: 7, month: 31 }
const mostBars = 183

/** Those that one may choose: more than one bar, and no more than can be told apart. */
export function intervalsFor(days: DayRange): Interval[] {
  const bars = (interval: Interval) => dayCount(days) / daysIn[interval]
  return intervals.filter(
    (interval) => interval === intervalFor(days) || (bars(interval) > 1 && bars(interval) <= mostBars),
  )
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
