import { afterEach, expect, it, vi } from 'vitest'

import { weekStart } from '@/lib/week'

const starts = [
  ['en', 0],
  ['en-US', 0],
  ['en-GB', 1],
  ['en-IN', 0],
  ['de', 1],
  ['de-AT', 1],
] as const

afterEach(() => vi.unstubAllGlobals())

it.each(starts)('begins the week where it begins there: %s', (locale, day) =>
  expect(weekStart(locale)).toBe(day),
)

it.each(starts)('knows it where the browser does not: %s', (locale, day) => {
  const { Locale } = Intl
  vi.stubGlobal('Intl', {
    ...Intl,
    Locale: function (tag: string) {
      return { maximize: () => new Locale(tag).maximize() }
    },
  })
  expect(weekStart(locale)).toBe(day)
})
