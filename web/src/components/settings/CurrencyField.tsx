import { useMemo } from 'react'
import { useController, type Control } from 'react-hook-form'

import { Field } from '@/components/ui/Field'
import { Select } from '@/components/ui/Select'
import { usePlans } from '@/hooks/useBilling'
import { useLanguage } from '@/hooks/useText'

type Values = { name: string; time_zone: string; currency: string }
type Props = { control: Control<Values>; label: string; hint: string }

/** Among the currencies that plans have prices in. */
export function CurrencyField({ control, label, hint }: Props) {
  const plans = usePlans()
  const { field, fieldState } = useController({ control, name: 'currency' })
  const { locale } = useLanguage()
  const names = useMemo(() => new Intl.DisplayNames(locale, { type: 'currency' }), [locale])
  const codes = [...new Set([field.value, ...(plans.data ?? []).map((plan) => plan.currency)])]
  const options = codes.map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }))
  return (
    <Field label={label} hint={hint} error={fieldState.error?.message}>
      {(attributes) => (
        <Select value={field.value} onChange={field.onChange} options={options} {...attributes} />
      )}
    </Field>
  )
}
