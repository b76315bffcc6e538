import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'

import { PasswordInput } from '@/components/auth/PasswordInput'
import { Field } from '@/components/ui/Field'
import { FormDialog } from '@/components/ui/FormDialog'
import { useUser } from '@/hooks/useAuth'
import { useSubmit } from '@/hooks/useSubmit'
import { useText } from '@/hooks/useText'
import { password } from '@/lib/rules'

type Props = {
  title: string
  description: string
  submitLabel: string
  danger?: boolean
  /** What this throws is shown, at the field where it is about the password. */
  onSubmit: (password: string) => Promise<unknown>
  onClose: () => void
}

/** Asks for the password before something that only its owner may do. */
export function PasswordDialog({ onSubmit, ...dialog }: Props) {
  const t = useText()
  const user = useUser()
  const schema = useMemo(() => z.object({ password: password(t.validation) }), [t])
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { password: '' } })
  const { errors, isSubmitting } = form.formState
  const { submit, failure } = useSubmit(form, (values) => onSubmit(values.password), {
    explainField: () => t.settings.wrongPassword,
  })
  return (
    <FormDialog {...dialog} busy={isSubmitting} failure={failure} onSubmit={submit}>
      {/* Tells password managers whose password this is. */}
      <input type="email" autoComplete="username" value={user.email} readOnly hidden />
      <Field label={t.settings.currentPassword} error={errors.password?.message}>
        {(control) => (
          <PasswordInput autoComplete="current-password" {...control} {...form.register('password')} />
        )}
      </Field>
    </FormDialog>
  )
}
