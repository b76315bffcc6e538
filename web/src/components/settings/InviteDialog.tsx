import { zodResolver } from '@hookform/resolvers/zod'
import { useId, useMemo } from 'react'
import { Controller, useForm } from 'react-hook-form'
import * as z from 'zod/mini'

import { Alert } from '@/components/ui/Alert'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { Select } from '@/components/ui/Select'
import { useRoleOptions } from '@/hooks/useRoleOptions'
import { useInviteUser } from '@/hooks/useSettings'
import { useSubmit } from '@/hooks/useSubmit'
import { useText } from '@/hooks/useText'
import { email, required } from '@/lib/rules'
import { toast } from '@/lib/toast'
import { roles, type Role } from '@/services/types'

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const t = useText()
  const formId = useId()
  const options = useRoleOptions()
  const invite = useInviteUser()
  const schema = useMemo(
    () => z.object({ email: email(t.validation), name: required(t.validation, 120), role: z.enum(roles) }),
    [t],
  )
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { email: '', name: '', role: 'member' as Role },
  })
  const { errors } = form.formState
  const { submit, failure } = useSubmit(
    form,
    async (values) => {
      await invite.mutateAsync(values)
      toast.success(t.team.sent(values.email))
      onClose()
    },
    {
      explainField: (field, { status }) =>
        field === 'email' && status === 409 ? t.team.emailTaken : undefined,
    },
  )
  return (
    <Dialog
      open
      keepOnOutsideClick
      onOpenChange={onClose}
      title={t.team.inviteTitle}
      description={t.team.inviteIntro}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" busy={invite.isPending}>
            {t.team.send}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="space-y-4">
        {failure && <Alert tone="negative">{failure}</Alert>}
        <Field label={t.settings.email} error={errors.email?.message}>
          {(control) => <Input type="email" autoComplete="off" {...control} {...form.register('email')} />}
        </Field>
        <Field label={t.settings.name} error={errors.name?.message}>
          {(control) => <Input autoComplete="off" {...control} {...form.register('name')} />}
        </Field>
        <Controller
          control={form.control}
          name="role"
          render={({ field }) => (
            <Field label={t.team.role} hint={t.team.roleTexts[field.value]} error={errors.role?.message}>
              {(control) => (
                <Select value={field.value} onChange={field.onChange} options={options} {...control} />
              )}
            </Field>
          )}
        />
      </form>
    </Dialog>
  )
}
