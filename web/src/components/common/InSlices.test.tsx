import { render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'

import { InSlices } from '@/components/common/InSlices'

const list = (
  <InSlices fallback={<p>To come</p>}>
    <p>The list</p>
  </InSlices>
)

it('keeps the room at first', () => {
  expect(renderToString(list)).toBe('<p>To come</p>')
})

it('then shows what it is about', async () => {
  render(list)
  expect(await screen.findByText('The list')).toBeVisible()
  expect(screen.queryByText('To come')).toBeNull()
})
