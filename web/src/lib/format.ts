// Numbers, money and times as people of a language read them, in the account's time zone.
import { cached, once } from '@/lib/cached'
import { dayOf, daysBetween } from '@/lib/dates'

export type FormatSettings = { locale: string; timeZone: string; currency: string }
export type Format = ReturnType<typeof createFormat>

type When = string | number | Date
const minuteOf = (when: When) => Math.floor(new Date(when).getTime() / 60_000)

const formats = cached((key) => {
  const [locale, timeZone, currency] = key.split(' ') as [string, string, string]
  return createFormat({ locale, timeZone, currency })
})

/** One for all who ask with the same settings. */
export const formatFor = (locale: string, timeZone: string, currency: string): Format =>
  formats([locale, timeZone, currency].join(' '))

export function createFormat({ locale, timeZone, currency }: FormatSettings) {
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = once(() => new Intl.DateTimeFormat(locale, { timeZone, ...options }))
    return (when: When) => format().format(new Date(when))
  }
  const numbers = (options: Intl.NumberFormatOptions = {}) => {
    const format = once(() => new Intl.NumberFormat(locale, options))
    return (value: number) => format().format(value)
  }
  const money = (digits?: number) =>
    numbers({ style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits })
  const [wholeMoney, fineMoney] = [money(), money(4)]
  const shortMoney = numbers({
    style: 'currency',
    currency,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  })
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }))
  const date = dates({ day: 'numeric', month: 'short', year: 'numeric' })
  // Of currencies and zones that need not be the account's.
  const moneyOf = cached((currency) => new Intl.NumberFormat(locale, { style: 'currency', currency }))
  const unitPriceOf = cached(
    (currency) => new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 6 }),
  )
  const daysIn = cached(
    (timeZone) =>
      new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short', year: 'numeric' }),
  )
  const digitsOf = (currency: string) => moneyOf(currency).resolvedOptions().maximumFractionDigits as number
  const minorDigits = once(() => digitsOf(currency))

  return {
    locale,
    timeZone,
    date,
    day: dates({ day: 'numeric', month: 'short' }),
    time: dates({ hour: 'numeric', minute: '2-digit' }),
    dateTime: dates({ day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }),
    fullDateTime: dates({ dateStyle: 'full', timeStyle: 'medium' }),
    number: numbers(),
    percent: numbers({ style: 'percent', maximumFractionDigits: 0 }),
    score: numbers({ minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' }),
    compact: numbers({ notation: 'compact', maximumFractionDigits: 1 }),
    /** Millionths of the currency unit; a call's cost needs more digits than a price. */
    micros: (value: number) =>
      (value === 0 || Math.abs(value) >= 1_000_000 ? wholeMoney : fineMoney)(value / 1_000_000),
    /** Whole minor units of a currency that need not be the account's. */
    amount: (minor: number, of: string) => moneyOf(of).format(minor / 10 ** digitsOf(of)),
    /** The price of one, in millionths of the currency's unit: as many digits as it has. */
    unitPrice: (micros: number, of: string) => unitPriceOf(of).format(micros / 1_000_000),
    minor: (value: number) => wholeMoney(value / 10 ** minorDigits()),
    /** For a chart's axis. */
    minorShort: (value: number) => shortMoney(value / 10 ** minorDigits()),
    /** For files: a plain decimal number. */
    minorPlain: (value: number) => (value / 10 ** minorDigits()).toFixed(minorDigits()),
    /** A calendar day ("2026-11-22"), whatever the time zone. */
    calendarDay: dates({ day: 'numeric', month: 'short', timeZone: 'UTC' }),
    /** The days from one instant up to, not including, another, in the zone in which they were counted. */
    days: (from: string, until: string, countedIn: string) =>
      daysIn(countedIn).formatRange(Date.parse(from), Date.parse(until) - 1),
    /** "5 min. ago" within a week, the date before that. Minutes and days are those of the clock on the wall: what
        was 25 hours ago may be yesterday or the day before. */
    relative: (when: When, now: number) => {
      const minutes = minuteOf(when) - minuteOf(now)
      const days = daysBetween(dayOf(now, timeZone), dayOf(new Date(when), timeZone))
      if (minutes === 0) return relative().format(0, 'second')
      if (Math.abs(minutes) < 60) return relative().format(minutes, 'minute')
      if (Math.abs(minutes) < 24 * 60 || days === 0)
        return relative().format(Math.trunc(minutes / 60), 'hour')
      return Math.abs(days) > 7 ? date(when) : relative().format(days, 'day')
    },
    duration: formatDuration,
  }
}

/** Seconds as a clock shows them: 1:05, 1:02:05. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const tail = `${String(minutes).padStart(hours ? 2 : 1, '0')}:${String(rest).padStart(2, '0')}`
  return hours ? `${hours}:${tail}` : tail
}
