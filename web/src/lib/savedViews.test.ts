import { expect, it } from 'vitest'

import { readViews, viewSearch, withView, writeViews } from '@/lib/savedViews'

it('keeps views of one user apart from those of another', () => {
  writeViews('u1', [{ name: 'Spam', search: 'outcome=spam' }])
  expect(readViews('u1')).toEqual([{ name: 'Spam', search: 'outcome=spam' }])
  expect(readViews('u2')).toEqual([])
})

it.each([
  ['no JSON', 'views'],
  ['no list', '{"name":"x"}'],
])('reads nothing from %s', (_name, stored) => {
  localStorage.setItem('frontdesk.views.u1', stored)
  expect(readViews('u1')).toEqual([])
})

it('drops what is no view', () => {
  localStorage.setItem('frontdesk.views.u1', '[null, {"name": 1}, {"name": "a", "search": "q=x"}]')
  expect(readViews('u1')).toEqual([{ name: 'a', search: 'q=x' }])
})

it('replaces a view of the same name and sorts by name', () => {
  const views = withView(withView([{ name: 'B', search: 'q=1' }], { name: 'A', search: '' }), {
    name: 'B',
    search: 'q=2',
  })
  expect(views).toEqual([
    { name: 'A', search: '' },
    { name: 'B', search: 'q=2' },
  ])
})

it('knows a view again whatever the order of its filters, and forgets the open call', () => {
  expect(viewSearch(new URLSearchParams('status=missed&call=c1&client=x'))).toBe(
    viewSearch(new URLSearchParams('client=x&status=missed')),
  )
})
