import { useId } from 'react'

import { Checkbox } from '@/components/ui/Checkbox'
import { FieldError } from '@/components/ui/Field'
import type { Option } from '@/lib/option'

type Props<Value extends string> = {
  label: string
  options: Option<Value>[]
  value: Value[]
  onChange: (value: Value[]) => void
  error?: string
}

/** Several of a few, each with its own words. */
export function CheckboxGroup<Value extends string>({
  label,
  options,
  value,
  onChange,
  error,
}: Props<Value>) {
  const id = useId()
  const set = (option: Value, on: boolean) =>
    // In the order of the options, however they were clicked.
    onChange(options.map((o) => o.value).filter((o) => (o === option ? on : value.includes(o))))
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          checked={value.includes(option.value)}
          onChange={(on) => set(option.value, on)}
          label={option.label}
          hint={option.detail}
        />
      ))}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  )
}
