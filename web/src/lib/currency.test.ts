import { expect, it } from 'vitest'

import { currencyOf } from '@/lib/currency'

it.each([
  ['en-US', 'USD'],
  ['de', 'EUR'],
  ['de-CH', 'CHF'],
  ['fr-FR', 'EUR'],
  ['bg', 'EUR'],
  ['en-GB', 'GBP'],
  ['ja', 'JPY'],
  ['pt-BR', 'USD'],
])('takes for %s %s', (locale, currency) => {
  expect(currencyOf(locale)).toBe(currency)
})
