import { Controller, type UseFormReturn } from 'react-hook-form'

import { TimeZoneField } from '@/components/common/TimeZoneField'
import { Field } from '@/components/ui/Field'
import { Textarea } from '@/components/ui/Input'
import { Select } from '@/components/ui/Select'
import { useUser } from '@/hooks/useAuth'
import { useLanguageOptions } from '@/hooks/useOptions'
import { useText } from '@/hooks/useText'
import type { ClientValues } from '@/lib/clientSchema'

type Props = { form: UseFormReturn<ClientValues> }

/** What the receptionist says, in which language and at which hours. */
export function ClientBehaviour({ form }: Props) {
  const t = useText()
  const { account } = useUser()
  const languages = useLanguageOptions()
  const { errors } = form.formState
  return (
    <>
      {/* What holds while nothing is chosen stands as the placeholder. */}
      <div className="grid gap-4 sm:grid-cols-2">
        <Controller
          control={form.control}
          name="language"
          render={({ field: { value, onChange } }) => (
            <Field label={t.clients.language} error={errors.language?.message} optional>
              {(control) => (
                <Select
                  value={value}
                  onChange={onChange}
                  options={languages}
                  placeholder={languages[0]?.label}
                  {...control}
                />
              )}
            </Field>
          )}
        />
        <TimeZoneField
          control={form.control}
          label={t.clients.timeZone}
          placeholder={account.time_zone.replaceAll('_', ' ')}
          optional
        />
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
