import {
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/min'

export type { CountryCode }
export { getCountries, getCountryCallingCode }

const written = new Map<string, string>()
const mostWritten = 5000

/** "+12025550119" as people write it: "+1 202 555 0119". Long lists ask for the same numbers at every turn. */
export function formatPhone(number: string): string {
  const known = written.get(number)
  if (known !== undefined) return known
  const text = parsePhoneNumberFromString(number)?.formatInternational() ?? number
  if (written.size >= mostWritten) written.clear()
  written.set(number, text)
  return text
}

/** What was typed, as E.164, or null if it cannot be a number of that country. */
export function toE164(typed: string, country: CountryCode): string | null {
  const number = parsePhoneNumberFromString(typed, country)
  return number?.isPossible() ? number.number : null
}

export function isE164(text: string): boolean {
  return parsePhoneNumberFromString(text)?.isPossible() ?? false
}

export function countryOf(number: string): CountryCode | undefined {
  return parsePhoneNumberFromString(number)?.country
}

/** How the number is written within its country. */
export function toNational(number: string): string {
  return parsePhoneNumberFromString(number)?.formatNational() ?? number
}

const countries = new Set<string>(getCountries())

/** The country in a locale such as "de-CH"; the United States where it names none. */
export function countryOfLocale(locale: string): CountryCode {
  const region = new Intl.Locale(locale).maximize().region
  return region && countries.has(region) ? (region as CountryCode) : 'US'
}
