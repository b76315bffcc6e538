import { useAuth } from '@/hooks/useAuth'
import { useMinute } from '@/hooks/useClock'
import { useLanguage } from '@/hooks/useText'
import { formatFor } from '@/lib/format'

/** The zone in which the user sees and picks dates: their own, which begins as the account's. */
export function useTimeZone(): string {
  const { user } = useAuth()
  return user?.time_zone ?? 'UTC'
}

/** Dates, numbers and money in the user's language and the account's currency; dates in the user's time zone, or in
 * the one in which the days of an invoice or a plan are counted. */
export function useFormat(countedIn?: string) {
  const { locale } = useLanguage()
  const { user } = useAuth()
  const own = useTimeZone()
  const currency = user?.account.currency ?? 'USD'
  return formatFor(locale, countedIn ?? own, currency)
}

/** How long ago an instant was, or how far ahead it is, in words that keep up with the clock. */
export function useRelative(): (when: string) => string {
  const { relative } = useFormat()
  const minute = useMinute()
  return (when) => relative(when, minute)
}
