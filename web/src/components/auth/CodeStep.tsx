import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'

import { AuthForm } from '@/components/auth/AuthForm'
import { AuthLayout } from '@/components/auth/AuthLayout'
import { authLinkStyle } from '@/components/auth/AuthLink'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { useLogin } from '@/hooks/useAuth'
import { useSubmit } from '@/hooks/useSubmit'
import { useText } from '@/hooks/useText'
import { secondFactor } from '@/lib/rules'
import type { Credentials } from '@/services/types'

type Props = { credentials: Credentials; onBack: () => void }

/** Behind the right password: the authenticator app's code, or a recovery code in its place. */
export function CodeStep({ credentials, onBack }: Props) {
  const t = useText()
  const login = useLogin()
  // The field takes either; this is for keyboards of phones, which have digits or letters.
  const [letters, setLetters] = useState(false)
  const schema = useMemo(() => z.object({ totp: secondFactor(t.validation) }), [t])
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { totp: '' } })
  const { submit, failure } = useSubmit(form, ({ totp }) => login.mutateAsync({ ...credentials, totp }), {
    retyped: 'totp',
    explain: (error) => (error.status === 401 && !error.fields.totp ? t.auth.wrongCredentials : undefined),
    explainField: (_field, error) => (error.status === 401 ? t.auth.wrongCode : undefined),
  })
  const turn = () => {
    form.reset()
    setLetters(!letters)
  }
  return (
    <AuthLayout
      title={t.auth.codeTitle}
      intro={t.auth.codeIntro}
      footer={
        <button type="button" className={authLinkStyle} onClick={onBack}>
          {t.auth.backToPassword}
        </button>
      }
    >
      <AuthForm onSubmit={submit} failure={failure} busy={login.isPending} submitLabel={t.auth.login}>
        {/* Tells password managers whose code this is. */}
        <input type="email" autoComplete="username" value={credentials.email} readOnly hidden />
        <Field
          label={letters ? t.auth.recoveryCode : t.auth.code}
          hint={letters ? t.auth.recoveryCodeHint : t.auth.codeHint}
          error={form.formState.errors.totp?.message}
          aside={
            <button type="button" className={`text-sm ${authLinkStyle}`} onClick={turn}>
              {letters ? t.auth.useApp : t.auth.useRecoveryCode}
            </button>
          }
        >
          {(control) => (
            <Input
              // Anew, so that the other keyboard comes up.
              key={String(letters)}
              autoComplete={letters ? 'off' : 'one-time-code'}
              inputMode={letters ? 'text' : 'numeric'}
              autoCapitalize="none"
              spellCheck={false}
              autoFocus
              {...control}
              {...form.register('totp')}
            />
          )}
        </Field>
      </AuthForm>
    </AuthLayout>
  )
}
