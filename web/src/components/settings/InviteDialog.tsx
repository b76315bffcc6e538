import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { Controller, useForm } from 'react-hook-form'
import * as z from 'zod/mini'

import { Field } from '@/components/ui/Field'
import { FormDialog } from '@/components/ui/FormDialog'
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
    <FormDialog
      title={t.team.inviteTitle}
      description={t.team.inviteIntro}
      submitLabel={t.team.send}
      busy={invite.isPending}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
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
    </FormDialog>
  )
}
