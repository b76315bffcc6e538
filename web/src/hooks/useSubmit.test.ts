import { act, renderHook, waitFor } from '@testing-library/react'
import { useForm } from 'react-hook-form'
import { expect, it } from 'vitest'

import { toFormPath, useSubmit } from '@/hooks/useSubmit'
import { ApiError } from '@/services/error'

it.each([
  ['name', 'name'],
  ['phone_numbers[0].number', 'phone_numbers.0.number'],
  ['transcript[12].speaker', 'transcript.12.speaker'],
])('%s', (field, path) => expect(toFormPath(field)).toBe(path))

it.each([
  ['at its field', { errors: [{ field: 'code', message: 'is wrong' }] }],
  ['at none', { detail: 'Wait a moment.' }],
])('selects what is typed anew after a failure %s', async (_name, problem) => {
  const refuse = () => Promise.reject(new ApiError('http', 422, problem))
  const { result } = renderHook(() => {
    const form = useForm({ defaultValues: { code: '000000' } })
    return { form, ...useSubmit(form, refuse, { retyped: 'code' }) }
  })
  const input = document.body.appendChild(document.createElement('input'))
  act(() => result.current.form.register('code').ref(input))
  act(() => result.current.submit())
  await waitFor(() => expect(input).toHaveFocus())
  expect([input.selectionStart, input.selectionEnd]).toEqual([0, 6])
  input.remove()
})
