import { beforeEach, expect, it, vi } from 'vitest'

import type * as Languages from '@/text/languages'

const page = Promise.resolve('page')
let languages: typeof Languages

beforeEach(async () => {
  vi.resetModules()
  languages = await import('@/text/languages')
})

it('speaks one language where a page was asked for before the language', async () => {
  let arrive = (_page: string) => {}
  const asked = languages.withText('billing', new Promise<string>((resolve) => (arrive = resolve)))
  const text = await languages.loadDictionary('de')
  arrive('page')
  await asked
  expect([text.nav.billing, text.billing.title]).toEqual(['Abrechnung', 'Abrechnung'])
})

it('speaks one language where a page is asked for while the language loads', async () => {
  await languages.loadDictionary('en')
  const loading = languages.loadDictionary('de')
  await languages.withText('administration', page)
  expect((await loading).team.invite).toBe('Einladen')
})

it('brings the words that a page says in the language that is spoken', async () => {
  const text = await languages.loadDictionary('de')
  expect(text.billing).toBeUndefined()
  expect(await languages.withText('billing', page)).toBe('page')
  expect(text.billing.title).toBe('Abrechnung')
})
