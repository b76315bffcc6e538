import { Controller } from 'react-hook-form'

import { ClientBehaviour } from '@/components/clients/ClientBehaviour'
import { MetadataFields } from '@/components/clients/MetadataFields'
import { PhoneNumbers } from '@/components/clients/PhoneNumbers'
import { VoicePreview } from '@/components/clients/VoicePreview'
import { VoiceSelect } from '@/components/clients/VoiceSelect'
import { Alert } from '@/components/ui/Alert'
import { ComboboxField } from '@/components/ui/ComboboxField'
import { RetentionField } from '@/components/common/RetentionField'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { useClientForm } from '@/hooks/useClientForm'
import { useProfessions } from '@/hooks/useProfessions'
import { useText } from '@/hooks/useText'
import type { ClientVersion } from '@/services/clients'
import type { Client } from '@/services/types'

type Props = {
  /** By which a button outside the form submits it. */
  id: string
  /** Absent: a new client. */
  version?: ClientVersion
  onSaved: (client: Client) => void
}

export function ClientForm({ id, version, onSaved }: Props) {
  const t = useText()
  const professions = useProfessions()
  const { form, submit, failure } = useClientForm(version, onSaved)
  const { errors } = form.formState
  return (
    <form id={id} onSubmit={submit} noValidate className="space-y-5">
      {failure && <Alert tone="negative">{failure}</Alert>}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.clients.name} error={errors.name?.message}>
          {(control) => <Input autoComplete="off" {...control} {...form.register('name')} />}
        </Field>
        <Controller
          control={form.control}
          name="profession"
          render={({ field }) => (
            <Field label={t.clients.profession} error={errors.profession?.message}>
              {(control) => (
                <ComboboxField
                  value={field.value}
                  onChange={field.onChange}
                  options={professions}
                  label={t.clients.profession}
                  placeholder={t.clients.chooseProfession}
                  {...control}
                />
              )}
            </Field>
          )}
        />
        <Field label={t.clients.email} hint={t.clients.emailHint} error={errors.email?.message} optional>
          {(control) => <Input type="email" autoComplete="off" {...control} {...form.register('email')} />}
        </Field>
        <Controller
          control={form.control}
          name="voice_id"
          render={({ field }) => (
            <Field label={t.clients.voice} error={errors.voice_id?.message} optional>
              {(control) => (
                <div className="flex gap-2">
                  <VoiceSelect value={field.value} onChange={field.onChange} {...control} />
                  <VoicePreview voiceId={field.value} />
                </div>
              )}
            </Field>
          )}
        />
      </div>
      <PhoneNumbers form={form} />
      <ClientBehaviour form={form} />
      <RetentionField
        field={form.register('retention_days')}
        label={t.clients.retention}
        hint={t.clients.retentionHint}
        error={errors.retention_days?.message}
        optional
      />
      <MetadataFields form={form} />
    </form>
  )
}
