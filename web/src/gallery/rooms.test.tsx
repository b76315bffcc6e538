import { expect, it } from 'vitest'

import { Room } from '@/gallery/Room'
import { exhibits, rooms } from '@/gallery/rooms'
import { show } from '@/test/render'

const files = Object.keys(import.meta.glob('/src/components/ui/*.tsx'))
const primitives = files
  .filter((path) => !path.endsWith('.test.tsx'))
  .map((path) => path.replace(/^.*\/(\w+)\.tsx$/, '$1'))

it('has every primitive, each once', () => {
  expect(primitives.length).toBeGreaterThan(40)
  expect(exhibits.map(({ of }) => of).toSorted()).toEqual(primitives.toSorted())
})

it.each(rooms)('draws each state of $title under its name', ({ title, exhibits }) => {
  const { container } = show(<Room title={title} exhibits={exhibits} />)
  const text = container.textContent
  for (const { of, states } of exhibits) {
    expect(text).toContain(of)
    for (const { name } of states) expect(text).toContain(name)
  }
})
