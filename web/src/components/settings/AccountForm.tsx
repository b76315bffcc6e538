import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'

import { CurrencyField } from '@/components/settings/CurrencyField'
import { TimeZoneField } from '@/components/common/TimeZoneField'
import { Alert } from '@/components/ui/Alert'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { useMay, useUser } from '@/hooks/useAuth'
import { useUpdateAccount } from '@/hooks/useSettings'
import { useSubmit } from '@/hooks/useSubmit'
import { useText } from '@/hooks/useText'
import { required } from '@/lib/rules'
import { toast } from '@/lib/toast'

export function AccountForm() {
  const t = useText()
  const { account } = useUser()
  const admin = useMay('admin')
  const save = useUpdateAccount()
  const schema = useMemo(
    () => z.object({ name: required(t.validation, 120), time_zone: z.string(), currency: z.string() }),
    [t],
  )
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { name: account.name, time_zone: account.time_zone, currency: account.currency },
  })
  const { errors, isDirty } = form.formState
  const { submit, failure } = useSubmit(form, async (values) => {
    await save.mutateAsync(values)
    form.reset(values)
    toast.success(t.account.saved)
  })
  return (
    <Card title={t.settings.account} description={t.account.intro}>
      <form onSubmit={submit} noValidate className="mt-2">
        <fieldset disabled={!admin} className="space-y-4">
          {failure && <Alert tone="negative">{failure}</Alert>}
          <Field label={t.account.name} error={errors.name?.message}>
            {(control) => <Input autoComplete="organization" {...control} {...form.register('name')} />}
          </Field>
          <TimeZoneField control={form.control} label={t.settings.timeZone} hint={t.account.timeZoneHint} />
          <CurrencyField control={form.control} label={t.settings.currency} hint={t.account.currencyHint} />
          {admin ? (
            <Button type="submit" variant="primary" busy={save.isPending} disabled={!isDirty}>
              {t.common.save}
            </Button>
          ) : (
            <p className="text-sm text-muted">{t.account.askAdmin}</p>
          )}
        </fieldset>
      </form>
    </Card>
  )
}
