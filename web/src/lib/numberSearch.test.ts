import { expect, it } from 'vitest'

import { searchText } from '@/lib/numberSearch'

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
