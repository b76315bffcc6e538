import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { Controller, useForm } from 'react-hook-form'
import * as z from 'zod/mini'

import { CheckboxGroup } from '@/components/ui/CheckboxGroup'
import { Field } from '@/components/ui/Field'
import { FormDialog } from '@/components/ui/FormDialog'
import { Input } from '@/components/ui/Input'
import { Segmented } from '@/components/ui/Segmented'
import { useCreateApiKey } from '@/hooks/useSettings'
import { useSubmit } from '@/hooks/useSubmit'
import { useText } from '@/hooks/useText'
import { required } from '@/lib/rules'
import { scopes, type NewApiKey, type Scope } from '@/services/types'

type Props = { onCreated: (apiKey: NewApiKey) => void; onClose: () => void }

const expiries = ['never', '30', '90', '365'] as const
type Expiry = (typeof expiries)[number]

const dayMs = 86_400_000
const expiresAt = (expiry: Expiry) =>
  expiry === 'never' ? null : new Date(Date.now() + Number(expiry) * dayMs).toISOString()

export function ApiKeyForm({ onCreated, onClose }: Props) {
  const t = useText()
  const create = useCreateApiKey()
  const schema = useMemo(
    () =>
      z.object({
        name: required(t.validation, 120),
        scopes: z.array(z.enum(scopes)).check(z.minLength(1, t.apiKeys.scopeNeeded)),
        expiry: z.enum(expiries),
      }),
    [t],
  )
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { name: '', scopes: ['calls:write'] as Scope[], expiry: 'never' as Expiry },
  })
  const { errors } = form.formState
  const { submit, failure } = useSubmit(form, async ({ expiry, ...draft }) =>
    onCreated(await create.mutateAsync({ ...draft, expires_at: expiresAt(expiry) })),
  )
  return (
    <FormDialog
      title={t.apiKeys.createTitle}
      description={t.apiKeys.createIntro}
      submitLabel={t.apiKeys.create}
      busy={create.isPending}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t.apiKeys.name} error={errors.name?.message}>
        {(control) => (
          <Input
            autoComplete="off"
            placeholder={t.apiKeys.nameExample}
            {...control}
            {...form.register('name')}
          />
        )}
      </Field>
      <Controller
        control={form.control}
        name="scopes"
        render={({ field }) => (
          <CheckboxGroup
            label={t.apiKeys.scopes}
            options={scopes.map((value) => ({
              value,
              label: t.apiKeys.scopeNames[value] ?? value,
              detail: value,
            }))}
            value={field.value}
            onChange={field.onChange}
            error={errors.scopes?.message}
          />
        )}
      />
      <Controller
        control={form.control}
        name="expiry"
        render={({ field }) => (
          <div>
            <p className="mb-1.5 text-sm font-medium">{t.apiKeys.expires}</p>
            <Segmented
              label={t.apiKeys.expires}
              value={field.value}
              onChange={field.onChange}
              choices={expiries.map((value) => ({ value, label: t.apiKeys.expiries[value] }))}
            />
          </div>
        )}
      />
    </FormDialog>
  )
}
