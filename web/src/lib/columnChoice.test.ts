import { expect, it } from 'vitest'

import { readColumns, writeColumns } from '@/lib/columnChoice'

it('keeps the choice of one user and table apart from that of another', () => {
  writeColumns('u1', 'clients', { created_at: false })
  expect(readColumns('u1', 'clients')).toEqual({ created_at: false })
  expect(readColumns('u1', 'calls')).toEqual({})
  expect(readColumns('u2', 'clients')).toEqual({})
})

it.each([
  ['no JSON', 'columns'],
  ['nothing', 'null'],
  ['no choice', '{"created_at":"no"}'],
])('reads nothing from %s', (_name, stored) => {
  localStorage.setItem('frontdesk.columns.clients.u1', stored)
  expect(readColumns('u1', 'clients')).toEqual({})
})
