import { expect, it } from 'vitest'

import { matchesWords } from '@/lib/plain'

it.each([
  ['Müller & Söhne', 'muller', true],
  ['Import calls', 'calls imp', true],
  ['Import calls', 'clients', false],
  ['Anything', '', true],
])('%s, typed "%s": %s', (text, typed, matches) => expect(matchesWords(text, typed)).toBe(matches))
