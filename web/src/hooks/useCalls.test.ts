import { act, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'

import { useCalls } from '@/hooks/useCalls'
import { createQueryClient } from '@/lib/queryClient'
import { queryKeys } from '@/services/queries'
import { serve } from '@/test/backend'
import { showHook } from '@/test/render'
import { aCall } from '@/test/samples'

const listed = queryKeys.callList({})

/** A list of so many pages that was read long ago, and is shown again. */
function comeBack(pages: number, change: { invalid?: boolean } = {}) {
  const log = serve({ 'GET /calls': () => ({ body: { items: [aCall()], next_cursor: null, total: 1 } }) })
  const queries = createQueryClient()
  const old = { items: [aCall()], next_cursor: 'more', total: 1, readAt: 0 }
  const pageParams = [null, ...Array.from({ length: pages - 1 }, () => 'more')]
  queries.setQueryData(listed, { pages: pageParams.map(() => old), pageParams }, { updatedAt: 1 })
  if (change.invalid) void queries.invalidateQueries({ queryKey: listed })
  const { result } = showHook(() => useCalls({}), queries)
  return { log, list: () => result.current }
}

it.each([
  ['a short list', 1, {}],
  ['a long one that is known to be wrong', 3, { invalid: true }],
])('reads %s anew on the way back', async (_name, pages, change) => {
  const { log } = comeBack(pages, change)
  await waitFor(() => expect(log).not.toHaveLength(0))
})

it('leaves a long list as it was: all its pages would be read', async () => {
  const { log, list } = comeBack(3)
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
  expect(list().calls).toHaveLength(3)
  expect(log).toHaveLength(0)
})

it('keeps of each call what a list shows, no long words', async () => {
  const { log, list } = comeBack(1)
  await waitFor(() => expect(log).toHaveLength(1))
  await waitFor(() => expect(list().readAt).toBeGreaterThan(0))
  expect(list().calls[0]).toMatchObject({ client_name: 'Trattoria Bell', duration_seconds: 72 })
  expect(list().calls[0]).not.toHaveProperty('summary')
})
