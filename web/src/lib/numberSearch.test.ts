import { expect, it } from 'vitest'

import { readNumber, searchText } from '@/lib/numberSearch'

it.each([
  ['+1 312 555 0109', '+13125550109'],
  ['(312) 555-0109', '3125550109'],
  ['555.0109', '5550109'],
  ['0109', '0109'],
  ['109', '109'],
  ['24 7 Taxi', '24 7 Taxi'],
  ['12 34', '1234'],
  ['1 2 3', '1 2 3'],
  ['ben@2000.example', 'ben@2000.example'],
])('looks for "%s" as "%s"', (typed, asked) => expect(searchText(typed)).toBe(asked))

it.each([
  ['030 1234567', '301234567'],
  ['(030) 123 45 67', '301234567'],
  ['0049 30 1234567', '49301234567'],
  ['+49 (0)30 1234567', '+49301234567'],
  ['+49 ( 0 ) 30 1234567', '+49301234567'],
  ['0049 (0) 30-1234567', '49301234567'],
  ['030 12', '3012'],
])('finds a German number by "%s"', (typed, asked) => {
  expect(searchText(typed)).toBe(asked)
  expect('+49301234567').toContain(asked)
})

it.each([
  ['(202) 555-0119', '2025550119'],
  ['1-202-555-0119', '12025550119'],
  ['001 202 555 0119', '12025550119'],
  ['0119', '0119'],
  ['5550119', '5550119'],
])('finds an American number by "%s"', (typed, asked) => {
  expect(searchText(typed)).toBe(asked)
  expect('+12025550119').toContain(asked)
})

it.each(['030 1234567', '0000 1234', '00000', '0001234567', '+49 (0)30', '00490301234567890123456'])(
  'reads "%s" out of an address as it was put there',
  (typed) => expect(readNumber(readNumber(typed))).toBe(readNumber(typed)),
)
