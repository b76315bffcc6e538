// Names of weekdays and hours by locale. Day 0 is Monday, as ISO 8601 counts.
const monday = Date.UTC(2024, 0, 1)
const dayMs = 86_400_000
const hourMs = 3_600_000

export function weekdayName(day: number, locale: string, length: 'short' | 'long'): string {
  return new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' }).format(monday + day * dayMs)
}

export function hourName(hour: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' }).format(monday + hour * hourMs)
}
