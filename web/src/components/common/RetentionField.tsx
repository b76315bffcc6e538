import type { UseFormRegisterReturn } from 'react-hook-form'

import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'

type Props = { field: UseFormRegisterReturn; label: string; hint: string; error?: string; optional?: boolean }

/** A number of days, or nothing. */
export function RetentionField({ field, ...about }: Props) {
  return (
    <Field {...about}>
      {(control) => (
        <Input inputMode="numeric" autoComplete="off" className="max-w-32" {...control} {...field} />
      )}
    </Field>
  )
}
