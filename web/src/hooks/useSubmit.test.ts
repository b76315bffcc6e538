import { expect, it } from 'vitest'

import { toFormPath } from '@/hooks/useSubmit'

it.each([
  ['name', 'name'],
  ['phone_numbers[0].number', 'phone_numbers.0.number'],
  ['transcript[12].speaker', 'transcript.12.speaker'],
])('%s', (field, path) => expect(toFormPath(field)).toBe(path))
