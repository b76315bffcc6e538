import { onlineManager, useQuery } from '@tanstack/react-query'
import { act, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'

import { useCalls, useRecording } from '@/hooks/useCalls'
import { serve } from '@/test/backend'
import { showHook } from '@/test/render'
import { aCall } from '@/test/samples'

afterEach(() => {
  onlineManager.setOnline(true)
  vi.useRealTimers()
})

/** So long that everything is old by then. */
function breakOff() {
  act(() => onlineManager.setOnline(false))
  vi.setSystemTime(Date.now() + 3_600_000)
  act(() => onlineManager.setOnline(true))
}

it('reads what failed once the connection is back', async () => {
  const read = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue('there')
  const { result } = showHook(() => useQuery({ queryKey: ['any'], queryFn: read }))
  await waitFor(() => expect(result.current.isError).toBe(true))
  breakOff()
  await waitFor(() => expect(result.current.data).toBe('there'))
})

it('leaves a recording that may be playing, and a list that somebody reads', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const log = serve({
    'GET /calls': () => ({ body: { items: [aCall()], next_cursor: null, total: 1 } }),
    'GET /calls/call-1/recording': () => ({ body: { url: '/sound', duration_seconds: 9 } }),
  })
  const { result } = showHook(() => ({ recording: useRecording('call-1', true), list: useCalls({}) }))
  await waitFor(() => expect(result.current.recording.data).toBeDefined())
  await waitFor(() => expect(result.current.list.calls).toHaveLength(1))
  breakOff()
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
  expect(log).toHaveLength(2)
})
