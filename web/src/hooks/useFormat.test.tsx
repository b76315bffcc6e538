import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { useRelative } from '@/hooks/useFormat'
import { show } from '@/test/render'

beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-11-23T04:59:30Z') }))
afterEach(() => vi.useRealTimers())

const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms))

const When = ({ at }: { at: string }) => <p>{useRelative()(at)}</p>

it('says anew each minute how long ago something was', () => {
  show(<When at="2026-11-23T04:59:20Z" />)
  expect(screen.getByText('now')).toBeVisible()
  pass(30_000)
  expect(screen.getByText('1 min. ago')).toBeVisible()
  pass(120_000)
  expect(screen.getByText('3 min. ago')).toBeVisible()
})
