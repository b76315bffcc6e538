import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { WhenQuiet } from '@/components/charts/WhenQuiet'

let whenIdle: (() => void)[]

beforeEach(() => {
  whenIdle = []
  vi.stubGlobal('requestIdleCallback', (run: () => void) => whenIdle.push(run))
})
afterEach(() => vi.unstubAllGlobals())

it('keeps the room until the browser is idle, then shows what waits', async () => {
  render(<WhenQuiet fallback="to come">details</WhenQuiet>)
  expect(screen.getByText('to come')).toBeVisible()
  await act(() => Promise.resolve(whenIdle.forEach((run) => run())))
  expect(screen.getByText('details')).toBeVisible()
  expect(screen.queryByText('to come')).toBeNull()
})
