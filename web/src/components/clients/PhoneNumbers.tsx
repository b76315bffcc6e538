import { Trash2 } from 'lucide-react'
import { Controller, useFieldArray, type UseFormReturn } from 'react-hook-form'

import type { ClientValues } from '@/lib/clientSchema'
import { PhoneInput } from '@/components/clients/PhoneInput'
import { RowFields } from '@/components/clients/RowFields'
import { FieldError } from '@/components/ui/Field'
import { IconButton } from '@/components/ui/IconButton'
import { Input } from '@/components/ui/Input'
import { useText } from '@/hooks/useText'

type Props = { form: UseFormReturn<ClientValues> }

export function PhoneNumbers({ form }: Props) {
  const t = useText()
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'phone_numbers' })
  const errors = form.formState.errors.phone_numbers
  return (
    <RowFields
      legend={t.clients.numbers}
      hint={t.clients.numbersHint}
      // The schema's complaint about the whole list, or the server's.
      error={errors?.root?.message ?? errors?.message}
      addLabel={t.clients.addNumber}
      onAdd={() => append({ number: '', label: '' }, { focusName: `phone_numbers.${fields.length}.number` })}
    >
      {fields.map((field, index) => {
        const number = errors?.[index]?.number?.message
        const label = errors?.[index]?.label?.message
        const [numberError, labelError] = [`${field.id}-number`, `${field.id}-label`]
        return (
          <li key={field.id}>
            <div className="flex flex-wrap gap-2 sm:flex-nowrap">
              <div className="min-w-0 grow basis-full sm:basis-auto">
                <Controller
                  control={form.control}
                  name={`phone_numbers.${index}.number`}
                  render={({ field: { value, onChange, onBlur, ref } }) => (
                    <PhoneInput
                      ref={ref}
                      label={t.clients.numberOf(index + 1)}
                      value={value}
                      onChange={onChange}
                      onBlur={onBlur}
                      aria-invalid={number ? true : undefined}
                      aria-describedby={number && numberError}
                    />
                  )}
                />
              </div>
              <Input
                aria-label={t.clients.numberLabelOf(index + 1)}
                placeholder={t.clients.numberLabelExample}
                className="min-w-0 flex-1 sm:max-w-44"
                aria-invalid={label ? true : undefined}
                aria-describedby={label && labelError}
                {...form.register(`phone_numbers.${index}.label`)}
              />
              <IconButton
                label={t.clients.removeNumber(index + 1)}
                icon={<Trash2 className="size-4" />}
                onClick={() => remove(index)}
              />
            </div>
            {number && <FieldError id={numberError}>{number}</FieldError>}
            {label && <FieldError id={labelError}>{label}</FieldError>}
          </li>
        )
      })}
    </RowFields>
  )
}
