import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import * as z from 'zod/mini'

import { PasswordInput } from '@/components/auth/PasswordInput'
import { TimeZoneField } from '@/components/common/TimeZoneField'
import { Alert } from '@/components/ui/Alert'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { useUser } from '@/hooks/useAuth'
import { useSubmit } from '@/hooks/useSubmit'
import { useText } from '@/hooks/useText'
import { email, required } from '@/lib/rules'
import { toast } from '@/lib/toast'
import { updateProfile } from '@/services/auth'
import type { User } from '@/services/types'

const toValues = (user: User) => ({
  name: user.name,
  email: user.email,
  time_zone: user.time_zone,
  password: '',
})

export function ProfileForm() {
  const t = useText()
  const user = useUser()
  // With the reset below: no password is kept once a new email is saved.
  const save = useMutation({ mutationFn: updateProfile, gcTime: 0 })
  const schema = useMemo(
    () =>
      z.object({
        name: required(t.validation, 120),
        email: email(t.validation),
        time_zone: z.string(),
        password: z.string(),
      }),
    [t],
  )
  const form = useForm({ resolver: zodResolver(schema), defaultValues: toValues(user) })
  const { errors, isDirty } = form.formState
  const newEmail = useWatch({ control: form.control, name: 'email' }).trim().toLowerCase() !== user.email
  const { submit, failure } = useSubmit(form, async ({ name, time_zone, ...values }) => {
    const saved = await save.mutateAsync({ name, time_zone, ...(newEmail && values) })
    save.reset()
    form.reset(toValues(saved))
    toast.success(t.settings.saved)
  })
  return (
    <Card title={t.settings.profile} description={t.settings.profileIntro}>
      <form onSubmit={submit} noValidate className="mt-2 space-y-4">
        {failure && <Alert tone="negative">{failure}</Alert>}
        <Field label={t.settings.name} error={errors.name?.message}>
          {(control) => <Input autoComplete="name" {...control} {...form.register('name')} />}
        </Field>
        <Field label={t.settings.email} error={errors.email?.message}>
          {(control) => <Input type="email" autoComplete="email" {...control} {...form.register('email')} />}
        </Field>
        {newEmail && (
          <Field
            label={t.settings.emailPassword}
            hint={t.settings.emailPasswordHint}
            error={errors.password?.message}
          >
            {(control) => (
              <PasswordInput autoComplete="current-password" {...control} {...form.register('password')} />
            )}
          </Field>
        )}
        <TimeZoneField control={form.control} label={t.settings.timeZone} />
        <Button type="submit" variant="primary" busy={save.isPending} disabled={!isDirty}>
          {t.common.save}
        </Button>
      </form>
    </Card>
  )
}
