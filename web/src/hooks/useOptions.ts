import { useMemo } from 'react'

import { useLanguage } from '@/hooks/useText'

const spoken = ['en', 'de', 'es', 'fr', 'it', 'pt', 'nl', 'pl', 'tr', 'ar', 'hi', 'ja', 'ko', 'zh']

/** The languages that a receptionist may speak, by name. */
export function useLanguageOptions() {
  const { locale } = useLanguage()
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'language' })
    return spoken.map((code) => ({ value: code, label: names.of(code) ?? code }))
  }, [locale])
}

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]
const zoneOptions = zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))

/** The time zones of the IANA database. */
export const useTimeZoneOptions = () => zoneOptions
