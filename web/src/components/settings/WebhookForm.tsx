import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { Controller, useForm } from 'react-hook-form'
import * as z from 'zod/mini'

import { CheckboxGroup } from '@/components/ui/CheckboxGroup'
import { Field } from '@/components/ui/Field'
import { FormDialog } from '@/components/ui/FormDialog'
import { Input } from '@/components/ui/Input'
import { useSubmit } from '@/hooks/useSubmit'
import { useText } from '@/hooks/useText'
import { useCreateWebhook, useUpdateWebhook } from '@/hooks/useWebhooks'
import { optionalText } from '@/lib/rules'
import { toast } from '@/lib/toast'
import { webhookEvents, type Webhook, type WebhookEvent } from '@/services/types'

type Props = {
  /** The endpoint to edit; a new one without. */
  webhook?: Webhook
  /** The new endpoint's secret. */
  onCreated?: (secret: string) => void
  onClose: () => void
}

export function WebhookForm({ webhook, onCreated, onClose }: Props) {
  const t = useText()
  const create = useCreateWebhook()
  const update = useUpdateWebhook()
  const schema = useMemo(
    () =>
      z.object({
        url: z.string().check(z.trim(), z.url({ protocol: /^https?$/, error: t.webhooks.urlInvalid })),
        description: optionalText(t.validation, 200),
        events: z.array(z.enum(webhookEvents)).check(z.minLength(1, t.webhooks.eventNeeded)),
      }),
    [t],
  )
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: {
      url: webhook?.url ?? '',
      description: webhook?.description ?? '',
      events: (webhook?.events ?? []) as WebhookEvent[],
    },
  })
  const { errors } = form.formState
  const { submit, failure } = useSubmit(form, async (values) => {
    if (webhook) {
      await update.mutateAsync({ id: webhook.id, ...values })
      toast.success(t.webhooks.saved)
    } else onCreated?.((await create.mutateAsync(values)).secret)
    onClose()
  })
  return (
    <FormDialog
      title={webhook ? t.webhooks.editTitle : t.webhooks.createTitle}
      description={t.webhooks.createIntro}
      submitLabel={webhook ? t.common.save : t.webhooks.create}
      busy={create.isPending || update.isPending}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t.webhooks.url} hint={t.webhooks.urlHint} error={errors.url?.message}>
        {(control) => (
          <Input
            type="url"
            autoComplete="off"
            placeholder="https://"
            {...control}
            {...form.register('url')}
          />
        )}
      </Field>
      <Field label={t.webhooks.description} error={errors.description?.message}>
        {(control) => <Input autoComplete="off" {...control} {...form.register('description')} />}
      </Field>
      <Controller
        control={form.control}
        name="events"
        render={({ field }) => (
          <CheckboxGroup
            label={t.webhooks.events}
            options={webhookEvents.map((value) => ({
              value,
              label: t.webhooks.eventNames[value] ?? value,
              detail: value,
            }))}
            value={field.value}
            onChange={field.onChange}
            error={errors.events?.message}
          />
        )}
      />
    </FormDialog>
  )
}
