import { expect, it } from 'vitest'

import { fieldSentence, inOtherWords, refusalOf } from '@/lib/serverSays'
import { de } from '@/text/de'
import { en } from '@/text/en'

it.each([
  ['a fixed sentence', 'must not be empty', 'Bitte ausfüllen.'],
  ['its numbers', 'must be between 1 and 3650', 'Eine ganze Zahl von 1 bis 3650.'],
  ['what a colon lists', 'must be one of: inbound, outbound', 'Möglich sind: inbound, outbound.'],
  [
    'an example with a number',
    'must be a phone number in international form such as +12025550119',
    'Das ist keine vollständige Telefonnummer.',
  ],
  [
    'that an import still runs',
    'A request with this Idempotency-Key is still running. Try again shortly.',
    'Der vorige Versuch läuft noch. Versuchen Sie es gleich noch einmal.',
  ],
  [
    'that a key was used',
    'was used before for another body; take a new key for a new request',
    'Der vorige Versuch hatte einen anderen Inhalt. Beginnen Sie neu.',
  ],
  ['one that nobody translated', 'must rhyme', 'Must rhyme.'],
])('says in German %s', (_name, said, sentence) => expect(fieldSentence(said, de.serverSays)).toBe(sentence))

it('leaves English to the server', () => {
  expect(fieldSentence('must have at most 120 characters', en.serverSays)).toBe(
    'Must have at most 120 characters.',
  )
  expect(inOtherWords('the receiver answered 500', en.serverSays)).toBeUndefined()
})

it.each([
  [
    'of fields',
    'direction is required; turns[0].text must have at most 4000 characters',
    'direction: Bitte ausfüllen; turns[0].text: Höchstens 4000 Zeichen',
  ],
  ['of the line', 'is longer than 4 MiB', 'Diese Zeile ist länger als 4 MiB.'],
  ['that nobody translated', 'speaker must rhyme', 'speaker must rhyme'],
])('says why an import refused a line: a reason %s', (_name, said, sentence) =>
  expect(refusalOf(said, de.serverSays)).toBe(sentence),
)

it('leaves the reasons of an import as they are in English', () => {
  const said = 'direction is required; from_number is required'
  expect(refusalOf(said, en.serverSays)).toBe(said)
})

it('knows no sentence that can never be said: numbers stand as #', () => {
  expect(Object.keys(de.serverSays).filter((sentence) => /\d/.test(sentence))).toEqual([])
})
