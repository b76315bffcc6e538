import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'

import { PasswordInput } from '@/components/auth/PasswordInput'
import { Alert } from '@/components/ui/Alert'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { Field } from '@/components/ui/Field'
import { useUser } from '@/hooks/useAuth'
import { useSubmit } from '@/hooks/useSubmit'
import { useText } from '@/hooks/useText'
import { newPassword, password } from '@/lib/rules'
import { toast } from '@/lib/toast'
import { changePassword } from '@/services/auth'
import { queryKeys } from '@/services/queries'

const empty = { current_password: '', new_password: '' }

export function PasswordForm() {
  const t = useText()
  const user = useUser()
  const queries = useQueryClient()
  const change = useMutation({
    mutationFn: (values: typeof empty) => changePassword(values.current_password, values.new_password),
    // With the reset below: no password is kept once it is changed.
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.sessions }),
  })
  const schema = useMemo(
    () => z.object({ current_password: password(t.validation), new_password: newPassword(t.validation) }),
    [t],
  )
  const form = useForm({ resolver: zodResolver(schema), defaultValues: empty })
  const { errors } = form.formState
  const { submit, failure } = useSubmit(
    form,
    async (values) => {
      await change.mutateAsync(values)
      change.reset()
      form.reset()
      toast.success(t.settings.passwordChanged)
    },
    { explainField: (field) => (field === 'current_password' ? t.settings.wrongPassword : undefined) },
  )
  return (
    <Card title={t.settings.password} description={t.settings.passwordIntro}>
      <form onSubmit={submit} noValidate className="mt-2 space-y-4">
        {failure && <Alert tone="negative">{failure}</Alert>}
        {/* Tells password managers whose password this is. */}
        <input type="email" autoComplete="username" value={user.email} readOnly hidden />
        <Field label={t.settings.currentPassword} error={errors.current_password?.message}>
          {(control) => (
            <PasswordInput
              autoComplete="current-password"
              {...control}
              {...form.register('current_password')}
            />
          )}
        </Field>
        <Field label={t.settings.newPassword} hint={t.auth.passwordHint} error={errors.new_password?.message}>
          {(control) => (
            <PasswordInput autoComplete="new-password" {...control} {...form.register('new_password')} />
          )}
        </Field>
        <Button type="submit" variant="primary" busy={change.isPending}>
          {t.settings.changePassword}
        </Button>
      </form>
    </Card>
  )
}
