import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'

import { RetentionField } from '@/components/common/RetentionField'
import { Alert } from '@/components/ui/Alert'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { QueryGap } from '@/components/ui/QueryGap'
import { useMay } from '@/hooks/useAuth'
import { useAccount, useUpdateAccount } from '@/hooks/useSettings'
import { useSubmit } from '@/hooks/useSubmit'
import { useText } from '@/hooks/useText'
import { mostRetentionDays, optionalWhole } from '@/lib/rules'
import { toast } from '@/lib/toast'

export function RetentionForm() {
  const t = useText()
  const account = useAccount()
  return (
    <Card title={t.retention.title} description={t.retention.intro}>
      <QueryGap query={account} rows={1} />
      {account.data && <DaysForm days={account.data.retention_days?.toString() ?? ''} />}
    </Card>
  )
}

function DaysForm({ days }: { days: string }) {
  const t = useText()
  const admin = useMay('admin')
  const save = useUpdateAccount()
  const schema = useMemo(
    () => z.object({ retention_days: optionalWhole(t.validation, 1, mostRetentionDays) }),
    [t],
  )
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { retention_days: days } })
  const { errors, isDirty } = form.formState
  const { submit, failure } = useSubmit(form, async (values) => {
    await save.mutateAsync({
      retention_days: values.retention_days === '' ? null : Number(values.retention_days),
    })
    form.reset(values)
    toast.success(t.retention.saved)
  })
  return (
    <form onSubmit={submit} noValidate className="mt-2">
      <fieldset disabled={!admin} className="space-y-4">
        {failure && <Alert tone="negative">{failure}</Alert>}
        <RetentionField
          field={form.register('retention_days')}
          label={t.retention.days}
          hint={t.retention.hint}
          error={errors.retention_days?.message}
        />
        {admin && (
          <Button type="submit" variant="primary" busy={save.isPending} disabled={!isDirty}>
            {t.common.save}
          </Button>
        )}
      </fieldset>
    </form>
  )
}
