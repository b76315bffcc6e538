import { act, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'

import { WhenNear } from '@/components/charts/WhenNear'

afterEach(() => vi.unstubAllGlobals())

it('renders when its place comes near, and keeps what it rendered', () => {
  let seen: (isIntersecting: boolean) => void = () => undefined
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
        seen = (isIntersecting) => tell([{ isIntersecting }])
      }
      observe() {}
      disconnect() {}
    },
  )
  render(
    <WhenNear fallback="to come">
      <p>chart</p>
    </WhenNear>,
  )
  act(() => seen(false))
  expect(screen.getByText('to come')).toBeVisible()
  act(() => seen(true))
  expect(screen.getByText('chart')).toBeVisible()
  act(() => seen(false))
  expect(screen.getByText('chart')).toBeVisible()
})
