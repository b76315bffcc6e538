import { expect, it } from 'vitest'

import { changesOf, subjectName } from '@/lib/audit'

it('names the subject by what it is called now', () => {
  expect(subjectName({ before: { name: 'Old' }, after: { name: 'New' } })).toBe('New')
  expect(subjectName({ before: { number: '+12025550104' }, after: {} })).toBe('+12025550104')
  expect(subjectName({ before: {}, after: { position: 1 } })).toBeUndefined()
})

it('lists what changed, and leaves out ids and what was empty before and after', () => {
  const before = { id: 'a', role: 'member', scopes: [], note: null }
  const after = { id: 'a', role: 'admin', scopes: ['calls:read'], metadata: {} }
  expect(changesOf({ before, after })).toEqual([
    { field: 'role', before: 'member', after: 'admin' },
    { field: 'scopes', before: '', after: '["calls:read"]' },
  ])
})

it('lists what changed though the log keeps neither value', () => {
  const [change] = changesOf({ before: { summary: '…' }, after: { summary: '…' } })
  expect(change).toEqual({ field: 'summary', before: '…', after: '…' })
})
