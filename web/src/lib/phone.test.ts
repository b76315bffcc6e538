import { describe, expect, it } from 'vitest'

import { countryOf, countryOfLocale, formatPhone, isE164, toE164, toNational } from '@/lib/phone'

describe('toE164', () => {
  it.each([
    ['as written at home', '(202) 555-0119', 'US', '+12025550119'],
    ['with its country', '+49 30 901820', 'US', '+4930901820'],
    ['with a national prefix', '030 901820', 'DE', '+4930901820'],
    ['too short', '202 55', 'US', null],
    ['words', 'call me', 'US', null],
    ['nothing', '', 'US', null],
  ] as const)('%s', (_name, typed, country, expected) => expect(toE164(typed, country)).toBe(expected))
})

it.each([
  ['+12025550119', true],
  ['2025550119', false],
  ['+1202', false],
  ['', false],
])('isE164(%s)', (text, expected) => expect(isE164(text)).toBe(expected))

it('writes numbers as people do', () => {
  expect(formatPhone('+12025550119')).toBe('+1 202 555 0119')
  expect(toNational('+12025550119')).toBe('(202) 555-0119')
  expect(formatPhone('not a number')).toBe('not a number')
})

it('knows countries', () => {
  expect(countryOf('+4930901820')).toBe('DE')
  expect(countryOfLocale('de-CH')).toBe('CH')
  expect(countryOfLocale('en')).toBe('US')
})
