import { useController, type Control, type FieldValues, type Path } from 'react-hook-form'

import { ComboboxField } from '@/components/ui/ComboboxField'
import { Field } from '@/components/ui/Field'
import { useTimeZoneOptions } from '@/hooks/useOptions'

type Props<Values extends FieldValues, Result> = {
  /** Of a form with a `time_zone`. */
  control: Control<Values, unknown, Result>
  label: string
  hint?: string
  placeholder?: string
  optional?: boolean
}

export function TimeZoneField<Values extends FieldValues & { time_zone?: string }, Result>({
  control,
  label,
  hint,
  placeholder = 'UTC',
  optional,
}: Props<Values, Result>) {
  const zones = useTimeZoneOptions()
  const { field, fieldState } = useController({ control, name: 'time_zone' as Path<Values> })
  return (
    <Field label={label} hint={hint} error={fieldState.error?.message} optional={optional}>
      {(attributes) => (
        <ComboboxField
          value={field.value}
          onChange={field.onChange}
          options={zones}
          label={label}
          placeholder={placeholder}
          {...attributes}
        />
      )}
    </Field>
  )
}
