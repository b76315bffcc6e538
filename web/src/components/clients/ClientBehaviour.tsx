import { Controller, type UseFormReturn } from 'react-hook-form'

import { ComboboxField } from '@/components/ui/ComboboxField'
import { Field } from '@/components/ui/Field'
import { Textarea } from '@/components/ui/Input'
import { useLanguageOptions, useTimeZoneOptions } from '@/hooks/useOptions'
import { useText } from '@/hooks/useText'
import type { ClientValues } from '@/lib/clientSchema'

type Props = { form: UseFormReturn<ClientValues> }

/** What the receptionist says, in which language and at which hours. */
export function ClientBehaviour({ form }: Props) {
  const t = useText()
  const { errors } = form.formState
  const choices = {
    language: { options: useLanguageOptions(), label: t.clients.language, hint: undefined },
    time_zone: { options: useTimeZoneOptions(), label: t.clients.timeZone, hint: t.clients.timeZoneHint },
  }
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        {(['language', 'time_zone'] as const).map((name) => (
          <Controller
            key={name}
            control={form.control}
            name={name}
            render={({ field }) => (
              <Field
                label={choices[name].label}
                hint={choices[name].hint}
                error={errors[name]?.message}
                optional
              >
                {(control) => (
                  <ComboboxField
                    value={field.value}
                    onChange={field.onChange}
                    options={choices[name].options}
                    label={choices[name].label}
                    placeholder={t.common.none}
                    {...control}
                  />
                )}
              </Field>
            )}
          />
        ))}
      </div>
      <Field
        label={t.clients.greeting}
        hint={t.clients.greetingHint}
        error={errors.greeting?.message}
        optional
      >
        {(control) => (
          <Textarea
            rows={2}
            placeholder={t.clients.greetingExample}
            {...control}
            {...form.register('greeting')}
          />
        )}
      </Field>
      <Field
        label={t.clients.instructions}
        hint={t.clients.instructionsHint}
        error={errors.instructions?.message}
        optional
      >
        {(control) => <Textarea rows={4} {...control} {...form.register('instructions')} />}
      </Field>
    </>
  )
}
