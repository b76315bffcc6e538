import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'

import { AuthForm } from '@/components/auth/AuthForm'
import { AuthLayout } from '@/components/auth/AuthLayout'
import { AuthLink } from '@/components/auth/AuthLink'
import { Alert } from '@/components/ui/Alert'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { useSubmit } from '@/hooks/useSubmit'
import { useText } from '@/hooks/useText'
import { email } from '@/lib/rules'
import { requestPasswordReset } from '@/services/auth'

export default function ForgotPassword() {
  const t = useText()
  const request = useMutation({ mutationFn: requestPasswordReset })
  const schema = useMemo(() => z.object({ email: email(t.validation) }), [t])
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email: '' } })
  const { submit, failure } = useSubmit(form, (values) => request.mutateAsync(values.email))
  const sent = request.isSuccess
  return (
    <AuthLayout
      title={sent ? t.auth.linkSentTitle : t.auth.forgotTitle}
      intro={sent ? undefined : t.auth.forgotIntro}
      footer={<AuthLink to="/login">{t.auth.backToLogin}</AuthLink>}
    >
      {sent ? (
        <Alert tone="positive">{t.auth.linkSent(request.variables)}</Alert>
      ) : (
        <AuthForm onSubmit={submit} failure={failure} busy={request.isPending} submitLabel={t.auth.sendLink}>
          <Field label={t.auth.email} error={form.formState.errors.email?.message}>
            {(control) => (
              <Input
                type="email"
                autoComplete="username"
                autoFocus
                {...control}
                {...form.register('email')}
              />
            )}
          </Field>
        </AuthForm>
      )}
    </AuthLayout>
  )
}
