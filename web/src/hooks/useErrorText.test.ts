import { renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'

import { useErrorText } from '@/hooks/useErrorText'
import { ApiError } from '@/services/error'
import { en } from '@/text/en'

it.each([
  ['no connection', new ApiError('network'), en.errors.network],
  ['no answer in time', new ApiError('timeout'), en.errors.timeout],
  ['not allowed', new ApiError('http', 403), en.errors.forbidden],
  ['changed by somebody else', new ApiError('http', 412), en.errors.conflict],
  ['too often', new ApiError('http', 429), en.errors.tooMany],
  [
    'the server’s own words',
    new ApiError('http', 400, { detail: 'The cursor is of another list.' }),
    'The cursor is of another list.',
  ],
  [
    'what it says of a field',
    new ApiError('http', 409, {
      detail: 'Conflict.',
      errors: [{ field: 'plan', message: 'is not offered' }],
    }),
    'plan is not offered.',
  ],
  [
    'our mistake, with what to quote',
    new ApiError('http', 500, { request_id: 'r-7' }),
    `${en.errors.unexpected} Reference r-7`,
  ],
  ['a bug of this page', new TypeError('x is undefined'), en.errors.unexpected],
])('%s', (_name, error, expected) => {
  const { result } = renderHook(() => useErrorText())
  expect(result.current(error)).toBe(expected)
})
