import { Trash2 } from 'lucide-react'
import { useFieldArray, type UseFormReturn } from 'react-hook-form'

import { RowFields } from '@/components/clients/RowFields'
import { FieldError } from '@/components/ui/Field'
import { IconButton } from '@/components/ui/IconButton'
import { Input } from '@/components/ui/Input'
import { useText } from '@/hooks/useText'
import type { ClientValues } from '@/lib/clientSchema'

type Props = { form: UseFormReturn<ClientValues> }

/** What the user's other systems want to find with the client again, name by name. */
export function MetadataFields({ form }: Props) {
  const t = useText()
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'metadata' })
  const errors = form.formState.errors.metadata
  return (
    <RowFields
      legend={t.call.metadata}
      hint={t.clients.metadataHint}
      error={errors?.root?.message ?? errors?.message}
      addLabel={t.clients.addEntry}
      onAdd={() =>
        append({ key: '', value: '', json: false }, { focusName: `metadata.${fields.length}.key` })
      }
    >
      {fields.map((field, index) => {
        const error = errors?.[index]?.key?.message
        const errorId = `${field.id}-error`
        return (
          <li key={field.id}>
            <div className="flex gap-2">
              <Input
                aria-label={t.clients.entryName(index + 1)}
                placeholder={t.clients.entryNameExample}
                autoComplete="off"
                spellCheck={false}
                className="min-w-0 flex-1"
                aria-invalid={error ? true : undefined}
                aria-describedby={error ? errorId : undefined}
                {...form.register(`metadata.${index}.key`)}
              />
              <Input
                aria-label={t.clients.entryValue(index + 1)}
                placeholder={t.clients.entryValueExample}
                autoComplete="off"
                className="min-w-0 flex-1"
                {...form.register(`metadata.${index}.value`)}
              />
              <IconButton
                label={t.clients.removeEntry(index + 1)}
                icon={<Trash2 className="size-4" />}
                onClick={() => remove(index)}
              />
            </div>
            {error && <FieldError id={errorId}>{error}</FieldError>}
          </li>
        )
      })}
    </RowFields>
  )
}
