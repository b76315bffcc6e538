import { act, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'

import { useChangeRole, useTeam } from '@/hooks/useSettings'
import { held, page, serve } from '@/test/backend'
import { showHook } from '@/test/render'

const team = ['ada', 'ben'].map((id) => ({ id, name: id, role: 'viewer' }))

it('takes a refused role back alone, while another one is on its way', async () => {
  const refusal = held({ status: 409, body: {} })
  const changed = held({ body: { ...team[1], role: 'admin' } })
  const log = serve({
    'GET /users': () => page(team),
    'PATCH /users/ada': refusal.handler,
    'PATCH /users/ben': changed.handler,
  })
  const { result } = showHook(() => ({ team: useTeam(), ada: useChangeRole(), ben: useChangeRole() }))
  const roles = () => result.current.team.data?.map(({ role }) => role)
  await waitFor(() => expect(roles()).toEqual(['viewer', 'viewer']))
  act(() => result.current.ada.mutate({ id: 'ada', role: 'owner' }))
  act(() => result.current.ben.mutate({ id: 'ben', role: 'admin' }))
  await waitFor(() => expect(roles()).toEqual(['owner', 'admin']))
  refusal.release()
  await waitFor(() => expect(result.current.ada.isError).toBe(true))
  expect(roles()).toEqual(['viewer', 'admin'])
  expect(log.filter(({ method }) => method === 'GET')).toHaveLength(1)
  changed.release()
  await waitFor(() => expect(result.current.ben.isSuccess).toBe(true))
  await waitFor(() => expect(log.filter(({ method }) => method === 'GET')).toHaveLength(2))
})
