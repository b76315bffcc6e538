import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { useNavigate, useSearchParams } from 'react-router'
import * as z from 'zod/mini'

import { AuthForm } from '@/components/auth/AuthForm'
import { AuthLayout } from '@/components/auth/AuthLayout'
import { AuthLink } from '@/components/auth/AuthLink'
import { PasswordInput } from '@/components/auth/PasswordInput'
import { Alert } from '@/components/ui/Alert'
import { Field } from '@/components/ui/Field'
import { useSubmit } from '@/hooks/useSubmit'
import { useText } from '@/hooks/useText'
import { newPassword } from '@/lib/rules'
import { toast } from '@/lib/toast'
import { confirmPasswordReset } from '@/services/auth'
import { isApiError } from '@/services/error'

// Everything the server may answer to a token that is used, old or invented.
const isBroken = (error: unknown) =>
  isApiError(error) && !error.fields.password && [400, 401, 404, 409, 410, 422].includes(error.status ?? 0)

export default function ResetPassword() {
  const t = useText()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const token = query.get('token') ?? ''
  // The link of an invitation leads here too.
  const invited = query.has('invited')
  const reset = useMutation({
    mutationFn: (password: string) => confirmPasswordReset(token, password),
    // The password is forgotten with this page.
    gcTime: 0,
    onSuccess: () => {
      toast.success(invited ? t.team.welcomeDone : t.auth.resetDone)
      void navigate('/login', { replace: true })
    },
  })
  const schema = useMemo(() => z.object({ password: newPassword(t.validation) }), [t])
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { password: '' } })
  const { submit, failure } = useSubmit(form, (values) => reset.mutateAsync(values.password))
  if (!token || isBroken(reset.error))
    return (
      <AuthLayout
        title={t.auth.linkBrokenTitle}
        footer={<AuthLink to="/forgot-password">{t.auth.newLink}</AuthLink>}
      >
        <Alert tone="warning">{t.auth.linkBroken}</Alert>
      </AuthLayout>
    )
  return (
    <AuthLayout
      title={invited ? t.team.welcomeTitle : t.auth.resetTitle}
      intro={invited ? t.team.welcome : t.auth.resetIntro}
    >
      <AuthForm onSubmit={submit} failure={failure} busy={reset.isPending} submitLabel={t.auth.reset}>
        <Field
          label={t.auth.newPassword}
          hint={t.auth.passwordHint}
          error={form.formState.errors.password?.message}
        >
          {(control) => (
            <PasswordInput
              autoComplete="new-password"
              autoFocus
              {...control}
              {...form.register('password')}
            />
          )}
        </Field>
      </AuthForm>
    </AuthLayout>
  )
}
