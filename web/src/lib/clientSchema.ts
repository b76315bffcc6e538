import type { DefaultValues } from 'react-hook-form'
import * as z from 'zod/mini'

import { fromRows, hasNewKey, isEmptyRow, keyOf, toRows } from '@/lib/metadata'
import { isE164 } from '@/lib/phone'
import { mostRetentionDays, optionalEmail, optionalText, optionalWhole, required } from '@/lib/rules'
import { professions, type Client, type ClientDraft } from '@/services/types'
import type { Dictionary } from '@/text/en'

const mostNumbers = 50

export function clientSchema(t: Dictionary['validation']) {
  return z.object({
    name: required(t, 120),
    profession: z.enum(professions, t.required),
    voice_id: z.string(),
    email: optionalEmail(t),
    time_zone: z.string(),
    language: z.string(),
    greeting: optionalText(t, 500),
    instructions: optionalText(t, 8000),
    retention_days: optionalWhole(t, 1, mostRetentionDays),
    phone_numbers: z
      .array(z.object({ number: z.string().check(z.refine(isE164, t.phone)), label: optionalText(t, 60) }))
      .check(z.maxLength(mostNumbers, t.tooManyNumbers(mostNumbers)), (payload) => {
        payload.issues.push(...repeated(payload.value, 'number', t.duplicatePhone))
      }),
    metadata: z
      .array(
        z
          .object({ key: z.string(), value: z.string(), json: z.boolean(), was: z.optional(z.string()) })
          .check(z.overwrite((row) => ({ ...row, key: keyOf(row) }))),
      )
      .check((payload) => {
        payload.issues.push(...repeated(payload.value, 'key', t.duplicateKey))
        for (const [index, row] of payload.value.entries())
          if (row.key === '' && hasNewKey(row) && !isEmptyRow(row))
            payload.issues.push(issue(t.required, [index, 'key'], row.key))
      }),
  })
}

const issue = (message: string, path: PropertyKey[], input: unknown) =>
  ({ code: 'custom', message, path, input }) as const

// Rows whose text stands in a row above already; those without any are another matter.
const repeated = <Name extends string>(rows: Record<Name, string>[], name: Name, message: string) =>
  rows.flatMap((row, index) => {
    const before = rows.slice(0, index).some((other) => other[name] === row[name])
    return before && row[name] ? [issue(message, [index, name], row[name])] : []
  })

export type ClientValues = z.infer<ReturnType<typeof clientSchema>>

export function toValues(client: Client | undefined): DefaultValues<ClientValues> {
  return {
    name: client?.name ?? '',
    profession: client?.profession,
    voice_id: client?.voice_id ?? '',
    email: client?.email ?? '',
    time_zone: client?.time_zone ?? '',
    language: client?.language ?? '',
    greeting: client?.greeting ?? '',
    instructions: client?.instructions ?? '',
    retention_days: client?.retention_days?.toString() ?? '',
    phone_numbers: client?.phone_numbers.map(({ number, label }) => ({ number, label: label ?? '' })) ?? [],
    metadata: toRows(client?.metadata ?? {}),
  }
}

/** What is sent: empty fields are left out. */
export function toDraft(values: ClientValues): ClientDraft {
  const given = (text: string) => text.trim() || undefined
  return {
    name: values.name,
    profession: values.profession,
    voice_id: given(values.voice_id),
    email: given(values.email),
    time_zone: given(values.time_zone),
    language: given(values.language),
    greeting: given(values.greeting),
    instructions: given(values.instructions),
    retention_days: values.retention_days === '' ? undefined : Number(values.retention_days),
    phone_numbers: values.phone_numbers.map(({ number, label }) => ({ number, label: given(label) })),
    metadata: fromRows(values.metadata),
  }
}
