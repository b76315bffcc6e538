import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'

import { InSlices } from '@/components/common/InSlices'

let shown: string[]

// Writes down what is drawn, in turn.
function Seen({ name }: { name: string }) {
  shown.push(name)
  return <p>{name}</p>
}

const list = (ready: boolean) => (
  <InSlices ready={ready} fallback={<Seen name="room" />}>
    <Seen name="list" />
  </InSlices>
)

it('keeps the room until what came is drawn', () => {
  shown = []
  const { rerender } = render(list(false))
  expect(shown).toEqual(['room'])
  rerender(list(true))
  expect(shown).toEqual(['room', 'room', 'list'])
  expect(screen.getByText('list')).toBeVisible()
  rerender(list(false))
  expect(screen.queryByText('list')).toBeNull()
})

it('shows at once what was there from the start', () => {
  shown = []
  render(list(true))
  expect(shown).toEqual(['list'])
})
