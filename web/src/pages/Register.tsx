import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'

import { AuthForm } from '@/components/auth/AuthForm'
import { AuthLayout } from '@/components/auth/AuthLayout'
import { AuthLink } from '@/components/auth/AuthLink'
import { PasswordInput } from '@/components/auth/PasswordInput'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { useRegister } from '@/hooks/useAuth'
import { useSubmit } from '@/hooks/useSubmit'
import { useText } from '@/hooks/useText'
import { currencyOf } from '@/lib/currency'
import { email, newPassword, optionalText, required } from '@/lib/rules'

export default function Register() {
  const t = useText()
  const register = useRegister()
  const schema = useMemo(
    () =>
      z.object({
        name: required(t.validation, 120),
        email: email(t.validation),
        password: newPassword(t.validation),
        account_name: optionalText(t.validation, 120),
      }),
    [t],
  )
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { name: '', email: '', password: '', account_name: '' },
  })
  const { errors } = form.formState
  const { submit, failure } = useSubmit(
    form,
    ({ account_name, ...values }) =>
      register.mutateAsync({
        ...values,
        account_name: account_name.trim() || undefined,
        time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        currency: currencyOf(navigator.language),
      }),
    {
      explainField: (field, { status }) =>
        field === 'email' && status === 409 ? t.auth.emailTaken : undefined,
    },
  )
  return (
    <AuthLayout
      title={t.auth.registerTitle}
      intro={t.auth.registerIntro}
      footer={
        <>
          {t.auth.haveAccount} <AuthLink to="/login">{t.auth.toLogin}</AuthLink>
        </>
      }
    >
      <AuthForm onSubmit={submit} failure={failure} busy={register.isPending} submitLabel={t.auth.register}>
        <Field label={t.auth.name} error={errors.name?.message}>
          {(control) => <Input autoComplete="name" autoFocus {...control} {...form.register('name')} />}
        </Field>
        <Field label={t.auth.agency} hint={t.auth.agencyHint} error={errors.account_name?.message} optional>
          {(control) => <Input autoComplete="organization" {...control} {...form.register('account_name')} />}
        </Field>
        <Field label={t.auth.email} error={errors.email?.message}>
          {(control) => (
            <Input type="email" autoComplete="username" {...control} {...form.register('email')} />
          )}
        </Field>
        <Field label={t.auth.password} hint={t.auth.passwordHint} error={errors.password?.message}>
          {(control) => (
            <PasswordInput autoComplete="new-password" {...control} {...form.register('password')} />
          )}
        </Field>
      </AuthForm>
    </AuthLayout>
  )
}
