import { useState } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'

import { useErrorText } from '@/hooks/useErrorText'
import { useText } from '@/hooks/useText'
import { fieldSentence, saidOf } from '@/lib/serverSays'
import { isApiError, type ApiError } from '@/services/error'

type Options<Values extends FieldValues> = {
  /** A better sentence for some refusals; undefined leaves it to the general ones. */
  explain?: (error: ApiError) => string | undefined
  /** Better words for what the server says of a field; undefined leaves it to the known ones. */
  explainField?: (field: string, error: ApiError) => string | undefined
  /** What is typed anew after any failure: selected, so that typing replaces it. */
  retyped?: Path<Values>
}

/** Submits a form; what the server refuses lands on its field, and the rest in `failure`. */
export function useSubmit<Values extends FieldValues, Result>(
  form: UseFormReturn<Values, unknown, Result>,
  action: (values: Result) => Promise<unknown>,
  { explain, explainField, retyped }: Options<Values> = {},
) {
  const describe = useErrorText()
  const { serverSays } = useText()
  const [failure, setFailure] = useState<string | null>(null)
  const submit = form.handleSubmit(async (values) => {
    setFailure(null)
    try {
      await action(values)
    } catch (error) {
      if (retyped) form.setFocus(retyped, { shouldSelect: true })
      const explained = isApiError(error) ? explain?.(error) : undefined
      const leftOver = explained ? [] : showFieldErrors(form, error, serverSays, explainField)
      if (explained) setFailure(explained)
      else if (leftOver === null) setFailure(describe(error))
      else if (leftOver.length > 0) setFailure(leftOver.join(' '))
    }
  })
  return { submit: (event?: React.BaseSyntheticEvent) => void submit(event), failure }
}

// Null if the error names no field; else what concerns fields that the form does not have.
function showFieldErrors<Values extends FieldValues, Result>(
  form: UseFormReturn<Values, unknown, Result>,
  error: unknown,
  serverSays: Record<string, string>,
  explainField: Options<Values>['explainField'],
): string[] | null {
  if (!isApiError(error)) return null
  const fields = Object.entries(error.fields)
  if (fields.length === 0) return null
  const leftOver: string[] = []
  for (const [index, [field, message]] of fields.entries()) {
    const path = toFormPath(field) as Path<Values>
    if (!(path.split('.')[0]! in form.getValues())) leftOver.push(saidOf(field, message, serverSays))
    else {
      const sentence = explainField?.(field, error) ?? fieldSentence(message, serverSays)
      form.setError(path, { type: 'server', message: sentence }, { shouldFocus: index === 0 })
    }
  }
  return leftOver
}

/** "phone_numbers[0].number" → "phone_numbers.0.number" */
export const toFormPath = (field: string) => field.replace(/\[(\d+)\]/g, '.$1')
