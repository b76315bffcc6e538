import { useAuth } from '@/hooks/useAuth'
import { useLanguage } from '@/hooks/useText'
import { formatFor } from '@/lib/format'

/** The zone in which the user sees and picks dates: their own, which begins as the account's. */
export function useTimeZone(): string {
  const { user } = useAuth()
  return user?.time_zone ?? 'UTC'
}

/** Dates, numbers and money in the user's language, the user's time zone and the account's currency. */
export function useFormat() {
  const { locale } = useLanguage()
  const { user } = useAuth()
  const timeZone = useTimeZone()
  const currency = user?.account.currency ?? 'USD'
  return formatFor(locale, timeZone, currency)
}
