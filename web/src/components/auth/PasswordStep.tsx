import type { UseFormReturn } from 'react-hook-form'

import { AuthForm } from '@/components/auth/AuthForm'
import { AuthLayout } from '@/components/auth/AuthLayout'
import { AuthLink } from '@/components/auth/AuthLink'
import { PasswordInput } from '@/components/auth/PasswordInput'
import { Alert } from '@/components/ui/Alert'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { useAuth, useLogin } from '@/hooks/useAuth'
import { useSubmit } from '@/hooks/useSubmit'
import { useText } from '@/hooks/useText'
import { isApiError } from '@/services/error'
import type { Credentials } from '@/services/types'

type Props = { form: UseFormReturn<Credentials>; onCodeNeeded: (accepted: Credentials) => void }

export function PasswordStep({ form, onCodeNeeded }: Props) {
  const t = useText()
  const { status } = useAuth()
  const login = useLogin()
  const { errors } = form.formState
  const signIn = async (credentials: Credentials) => {
    try {
      await login.mutateAsync(credentials)
    } catch (error) {
      if (!isApiError(error, 401) || !error.fields.totp) throw error
      onCodeNeeded(credentials)
    }
  }
  const { submit, failure } = useSubmit(form, signIn, {
    explain: (error) => (error.status === 401 ? t.auth.wrongCredentials : undefined),
  })
  return (
    <AuthLayout
      title={t.auth.loginTitle}
      intro={t.auth.loginIntro}
      footer={
        <>
          {t.auth.noAccount} <AuthLink to="/register">{t.auth.toRegister}</AuthLink>
        </>
      }
    >
      {status === 'expired' && !failure && (
        <div className="mb-4">
          <Alert tone="warning">{t.auth.expired}</Alert>
        </div>
      )}
      <AuthForm onSubmit={submit} failure={failure} busy={login.isPending} submitLabel={t.auth.login}>
        <Field label={t.auth.email} error={errors.email?.message}>
          {(control) => (
            <Input type="email" autoComplete="username" autoFocus {...control} {...form.register('email')} />
          )}
        </Field>
        <Field
          label={t.auth.password}
          error={errors.password?.message}
          aside={
            <span className="text-sm">
              <AuthLink to="/forgot-password">{t.auth.forgot}</AuthLink>
            </span>
          }
        >
          {(control) => (
            <PasswordInput autoComplete="current-password" {...control} {...form.register('password')} />
          )}
        </Field>
      </AuthForm>
    </AuthLayout>
  )
}
