import { expect, it } from 'vitest'

import { fieldSentence, inOtherWords } from '@/lib/serverSays'
import { de } from '@/text/de'
import { en } from '@/text/en'

it.each([
  ['a fixed sentence', 'must not be empty', 'Bitte ausfüllen.'],
  ['its numbers', 'must be between 1 and 3650', 'Eine ganze Zahl von 1 bis 3650.'],
  ['one that nobody translated', 'must rhyme', 'Must rhyme.'],
])('says in German %s', (_name, said, sentence) => expect(fieldSentence(said, de.serverSays)).toBe(sentence))

it('leaves English to the server', () => {
  expect(fieldSentence('must have at most 120 characters', en.serverSays)).toBe(
    'Must have at most 120 characters.',
  )
  expect(inOtherWords('the receiver answered 500', en.serverSays)).toBeUndefined()
})
