import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'

import { clientSchema, toDraft, toValues, type ClientValues } from '@/lib/clientSchema'
import { useClientContext } from '@/hooks/useClientContext'
import { useSubmit } from '@/hooks/useSubmit'
import { useText } from '@/hooks/useText'
import type { ClientVersion } from '@/services/clients'
import type { Client } from '@/services/types'

/** The state of the form for a new client, or for that version of one. */
export function useClientForm(version: ClientVersion | undefined, onSaved: (client: Client) => void) {
  const t = useText()
  const { addClient, updateClient } = useClientContext()
  const schema = useMemo(() => clientSchema(t.validation), [t])
  const form = useForm<ClientValues>({
    resolver: zodResolver(schema),
    defaultValues: toValues(version?.client),
  })
  const save = (values: ClientValues) => {
    const draft = toDraft(values)
    return version ? updateClient(version.client, draft, version.etag) : addClient(draft)
  }
  const { submit, failure } = useSubmit(form, async (values) => onSaved(await save(values)), {
    explainField: (field, { status }) =>
      status === 409 && field.startsWith('phone_numbers') ? t.clients.numberTaken : undefined,
  })
  return { form, submit, failure }
}
