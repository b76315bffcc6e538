import { screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'

import { CallPanel } from '@/components/calls/CallPanel'
import { serve } from '@/test/backend'
import { show } from '@/test/render'

afterEach(() => vi.unstubAllGlobals())

function open(narrow: boolean) {
  vi.stubGlobal('matchMedia', (media: string) => ({
    matches: narrow && media === '(max-width: 639px)',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
  serve({})
  return show(
    <>
      <button>in the list</button>
      <CallPanel id="call-1" onClose={vi.fn()} />
    </>,
  )
}

it.each([
  ['keeps the list beside it in reach', false, 1],
  ['takes the list that it covers out of reach', true, 0],
])('%s', (_name, narrow, buttons) => {
  open(narrow)
  expect(screen.getByRole('dialog', { name: 'Call' })).toBeVisible()
  expect(screen.queryAllByRole('button', { name: 'in the list' })).toHaveLength(buttons)
})
