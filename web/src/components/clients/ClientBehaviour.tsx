import { Controller, type UseFormReturn } from 'react-hook-form'

import { ComboboxField } from '@/components/ui/ComboboxField'
import { Field } from '@/components/ui/Field'
import { Textarea } from '@/components/ui/Input'
import { useUser } from '@/hooks/useAuth'
import { useLanguageOptions, useTimeZoneOptions } from '@/hooks/useOptions'
import { useText } from '@/hooks/useText'
import type { ClientValues } from '@/lib/clientSchema'

type Props = { form: UseFormReturn<ClientValues> }

/** What the receptionist says, in which language and at which hours. */
export function ClientBehaviour({ form }: Props) {
  const t = useText()
  const { errors } = form.formState
  const languages = useLanguageOptions()
  const { account } = useUser()
  // What holds while nothing is chosen stands as the placeholder.
  const choices = {
    language: { options: languages, label: t.clients.language, standard: languages[0]?.label },
    time_zone: { options: useTimeZoneOptions(), label: t.clients.timeZone, standard: account.time_zone },
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
                error={errors[name]?.message}
                optional
              >
                {(control) => (
                  <ComboboxField
                    value={field.value}
                    onChange={field.onChange}
                    options={choices[name].options}
                    label={choices[name].label}
                    placeholder={choices[name].standard ?? t.common.none}
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
