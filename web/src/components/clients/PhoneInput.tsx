import { forwardRef, useMemo, useState } from 'react'

import { Combobox, ComboboxValue } from '@/components/ui/Combobox'
import type { FieldControl } from '@/components/ui/Field'
import { Input, inputStyle } from '@/components/ui/Input'
import { useLanguage, useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'
import {
  countryOf,
  countryOfLocale,
  getCountries,
  getCountryCallingCode,
  toE164,
  toNational,
  type CountryCode,
} from '@/lib/phone'

type Props = Partial<FieldControl> & {
  /** E.164, or whatever was typed while it is no number. */
  value: string
  onChange: (value: string) => void
  onBlur: () => void
  label: string
}

/** Takes a number as people write it in their country and gives it as E.164. */
export const PhoneInput = forwardRef<HTMLInputElement, Props>(function PhoneInput(
  { value, onChange, onBlur, label, ...control },
  ref,
) {
  const t = useText()
  const { locale } = useLanguage()
  const [country, setCountry] = useState<CountryCode>(
    () => countryOf(value) ?? countryOfLocale(navigator.language),
  )
  const [typed, setTyped] = useState(() => toNational(value))
  const countries = useCountries(locale)

  const tell = (text: string, from: CountryCode) => {
    setTyped(text)
    setCountry((text.trim().startsWith('+') && countryOf(text)) || from)
    onChange(toE164(text, from) ?? text)
  }
  const tidy = () => {
    if (toE164(typed, country)) setTyped(toNational(value))
    onBlur()
  }
  return (
    <div className="flex">
      <Combobox
        value={country}
        onChange={(chosen) => tell(typed, chosen as CountryCode)}
        options={countries}
        searchLabel={t.clients.country}
        trigger={
          <button
            type="button"
            aria-label={`${t.clients.country}: ${country} +${getCountryCallingCode(country)}`}
            className={cx(
              inputStyle,
              'flex h-8.5 w-auto shrink-0 items-center gap-1.5 rounded-r-none border-r-0 px-2.5 text-muted coarse:h-10',
            )}
          >
            <ComboboxValue>
              {country} +{getCountryCallingCode(country)}
            </ComboboxValue>
          </button>
        }
      />
      <Input
        ref={ref}
        type="tel"
        autoComplete="off"
        aria-label={label}
        value={typed}
        onChange={(event) => tell(event.target.value, country)}
        onBlur={tidy}
        className="rounded-l-none tabular-nums"
        {...control}
      />
    </div>
  )
})

function useCountries(locale: string) {
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'region' })
    return getCountries()
      .map((code) => ({
        value: code,
        label: names.of(code) ?? code,
        detail: `+${getCountryCallingCode(code)}`,
      }))
      .sort((a, b) => a.label.localeCompare(b.label, locale))
  }, [locale])
}
