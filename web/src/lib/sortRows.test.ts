import { expect, it } from 'vitest'

import { sortRows } from '@/lib/sortRows'

const rows = [
  { name: 'b', calls: 10 },
  { name: 'a', calls: null },
  { name: 'c', calls: 9 },
]
const sorted = (sort: string) =>
  sortRows(rows, sort, (row, key) => row[key as keyof typeof row]).map(({ name }) => name)

it.each([
  ['name', ['a', 'b', 'c']],
  ['-name', ['c', 'b', 'a']],
  ['calls', ['c', 'b', 'a']],
  ['-calls', ['b', 'c', 'a']],
])('sorts by %s', (sort, names) => expect(sorted(sort)).toEqual(names))

it('leaves the rows given as they were', () => {
  sorted('-name')
  expect(rows[0]!.name).toBe('b')
})
