import { expect, it, vi } from 'vitest'

import { lazyPage, preloadPage } from '@/lib/lazyPage'

const page = () => vi.fn(() => Promise.resolve({ default: () => null }))

it('loads the page of an address, and no other', () => {
  const [list, one, settings, rest] = [page(), page(), page(), page()]
  lazyPage('/calls', list)
  lazyPage('/calls/:id', one)
  lazyPage('/settings/*', settings)
  lazyPage('*', rest)
  preloadPage('/calls/7')
  expect([list, one, settings, rest].map(({ mock }) => mock.calls.length)).toEqual([0, 1, 0, 0])
  preloadPage('/settings')
  preloadPage('/settings/webhooks/7')
  expect([list, one, settings, rest].map(({ mock }) => mock.calls.length)).toEqual([0, 1, 2, 0])
  preloadPage('/nowhere')
  expect(rest).toHaveBeenCalledOnce()
})
