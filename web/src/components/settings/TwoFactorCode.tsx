import { zodResolver } from '@hookform/resolvers/zod'
import { lazy, Suspense, useMemo } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'

import { Field } from '@/components/ui/Field'
import { FormDialog } from '@/components/ui/FormDialog'
import { Input } from '@/components/ui/Input'
import { SecretBox } from '@/components/ui/SecretBox'
import { Skeleton } from '@/components/ui/Skeleton'
import { useSubmit } from '@/hooks/useSubmit'
import { useText } from '@/hooks/useText'
import { useConfirmTwoFactor } from '@/hooks/useTwoFactor'
import { appCode } from '@/lib/rules'
import type { Enrolment } from '@/services/types'

const QrCode = lazy(() => import('@/components/settings/QrCode'))

type Props = { enrolment: Enrolment; onConfirmed: (recoveryCodes: string[]) => void; onClose: () => void }

/** Brings the secret into an authenticator app, and asks for the first code as the proof. */
export function TwoFactorCode({ enrolment, onConfirmed, onClose }: Props) {
  const t = useText()
  const confirm = useConfirmTwoFactor()
  const schema = useMemo(() => z.object({ code: appCode(t.validation) }), [t])
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { code: '' } })
  const { submit, failure } = useSubmit(
    form,
    async ({ code }) => onConfirmed(await confirm.mutateAsync(code)),
    { retyped: 'code', explainField: () => t.twoFactor.codeWrong },
  )
  return (
    <FormDialog
      title={t.twoFactor.scanTitle}
      description={t.twoFactor.scanIntro}
      submitLabel={t.twoFactor.switchOn}
      busy={confirm.isPending}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="flex flex-col items-center gap-2">
        <Suspense fallback={<Skeleton className="size-48" />}>
          <QrCode text={enrolment.uri} label={t.twoFactor.qrCode} />
        </Suspense>
        {/* Nobody scans a phone with itself. */}
        <a href={enrolment.uri} className="hidden text-sm text-accent-text underline coarse:block">
          {t.twoFactor.openApp}
        </a>
      </div>
      <div>
        <p className="mb-1.5 text-sm font-medium">{t.twoFactor.typeSecret}</p>
        <SecretBox grouped secret={enrolment.secret} label={t.twoFactor.copySecret} />
      </div>
      <Field label={t.twoFactor.code} error={form.formState.errors.code?.message}>
        {(control) => (
          <Input autoComplete="one-time-code" inputMode="numeric" {...control} {...form.register('code')} />
        )}
      </Field>
    </FormDialog>
  )
}
