import { act, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'

import { useClient, useClients, useCreateClient, useDeleteClient, useUpdateClient } from '@/hooks/useClients'
import { held, page, serve } from '@/test/backend'
import { showHook } from '@/test/render'
import { aClient } from '@/test/samples'

const bell = aClient()
const cab = aClient({ id: 'client-2', name: 'Blue Cab' })
const draft = { name: 'Bell & Sons', profession: 'restaurant' as const, phone_numbers: [] }

function useAll() {
  return {
    list: useClients(),
    one: useClient('client-1'),
    create: useCreateClient(),
    update: useUpdateClient(),
    later: useUpdateClient(),
    remove: useDeleteClient(),
  }
}

async function shown(routes: Parameters<typeof serve>[0]) {
  const log = serve({
    'GET /clients': () => page([bell, cab]),
    'GET /clients/client-1': () => ({ body: bell, headers: { etag: '"v1"' } }),
    ...routes,
  })
  const { result } = showHook(useAll)
  await waitFor(() => expect(result.current.list.clients).toHaveLength(2))
  await waitFor(() => expect(result.current.one.data).toBeDefined())
  return { result, log, names: () => result.current.list.clients.map(({ name }) => name) }
}

it('reads pages one after the other, and the total once', async () => {
  const log = serve({
    'GET /clients': ({ query }) =>
      query.cursor
        ? { body: { items: [cab], next_cursor: null, total: null } }
        : { body: { items: [bell], next_cursor: 'c1', total: 2 } },
  })
  const { result } = showHook(() => useClients({ sort: 'name' }))
  await waitFor(() => expect(result.current.clients).toEqual([bell]))
  await act(() => result.current.fetchNextPage())
  await waitFor(() => expect(result.current.clients).toEqual([bell, cab]))
  expect(result.current.total).toBe(2)
  expect(log.map(({ query }) => [query.cursor, query.include_total])).toEqual([
    [undefined, 'true'],
    ['c1', undefined],
  ])
})

it('shows a change before the server has answered, under the version it was made from', async () => {
  const answer = held({ body: { ...bell, name: 'Bell & Sons' }, headers: { etag: '"v2"' } })
  const { result, log, names } = await shown({ 'PUT /clients/client-1': answer.handler })
  act(() => result.current.update.mutate({ client: bell, draft, etag: '"v1"' }))
  await waitFor(() => expect(names()).toEqual(['Bell & Sons', 'Blue Cab']))
  expect(result.current.one.data?.client.name).toBe('Bell & Sons')
  answer.release()
  await waitFor(() => expect(result.current.update.isSuccess).toBe(true))
  expect(result.current.one.data?.etag).toBe('"v2"')
  expect(log.find(({ method }) => method === 'PUT')?.headers.get('If-Match')).toBe('"v1"')
})

it('takes the change back when the server refuses it', async () => {
  const answer = held({ status: 412, body: { title: 'Precondition Failed' } })
  const { result, names } = await shown({ 'PUT /clients/client-1': answer.handler })
  act(() => result.current.update.mutate({ client: bell, draft }))
  await waitFor(() => expect(names()).toContain('Bell & Sons'))
  answer.release()
  await waitFor(() => expect(result.current.update.isError).toBe(true))
  expect(names()).toEqual(['Trattoria Bell', 'Blue Cab'])
  expect(result.current.one.data?.client.name).toBe('Trattoria Bell')
})

it('takes an archived client off the list at once', async () => {
  const answer = held({ status: 204 })
  const { result, names } = await shown({ 'DELETE /clients/client-1': answer.handler })
  act(() => result.current.remove.mutate(bell))
  await waitFor(() => expect(names()).toEqual(['Blue Cab']))
  expect(result.current.list.total).toBe(1)
  answer.release()
  await waitFor(() => expect(result.current.remove.isSuccess).toBe(true))
})

it('puts it back when archiving fails', async () => {
  const { result, names } = await shown({ 'DELETE /clients/client-1': () => ({ status: 403, body: {} }) })
  act(() => result.current.remove.mutate(bell))
  await waitFor(() => expect(result.current.remove.isError).toBe(true))
  expect(names()).toEqual(['Trattoria Bell', 'Blue Cab'])
  expect(result.current.list.total).toBe(2)
})

it('takes back a refused change alone, while another client is being archived', async () => {
  const refusal = held({ status: 422, body: { title: 'Not valid' } })
  const archived = held({ status: 204 })
  const { result, names } = await shown({
    'PUT /clients/client-1': refusal.handler,
    'DELETE /clients/client-2': archived.handler,
  })
  act(() => result.current.update.mutate({ client: bell, draft }))
  act(() => result.current.remove.mutate(cab))
  await waitFor(() => expect(names()).toEqual(['Bell & Sons']))
  refusal.release()
  await waitFor(() => expect(result.current.update.isError).toBe(true))
  expect(names()).toEqual(['Trattoria Bell'])
  expect(result.current.list.total).toBe(1)
  expect(result.current.one.data?.client.name).toBe('Trattoria Bell')
  archived.release()
  await waitFor(() => expect(result.current.remove.isSuccess).toBe(true))
})

it('brings a client that is not archived back to its place, and leaves the change of another', async () => {
  const refusal = held({ status: 403, body: {} })
  const saved = held({ body: { ...cab, name: 'Bell & Sons' }, headers: { etag: '"v2"' } })
  const { result, names } = await shown({
    'DELETE /clients/client-1': refusal.handler,
    'PUT /clients/client-2': saved.handler,
  })
  act(() => result.current.remove.mutate(bell))
  act(() => result.current.update.mutate({ client: cab, draft }))
  await waitFor(() => expect(names()).toEqual(['Bell & Sons']))
  expect(result.current.one.data?.client.status).toBe('archived')
  refusal.release()
  await waitFor(() => expect(result.current.remove.isError).toBe(true))
  expect(names()).toEqual(['Trattoria Bell', 'Bell & Sons'])
  expect(result.current.list.total).toBe(2)
  expect(result.current.one.data?.client.status).toBe('active')
  saved.release()
  await waitFor(() => expect(result.current.update.isSuccess).toBe(true))
})

it('leaves what a later change of the same client set', async () => {
  const [refusal, saved] = [held({ status: 422, body: {} }), held({ body: bell, headers: { etag: '"v2"' } })]
  const { result } = await shown({
    'PUT /clients/client-1': ({ body }) =>
      (body as typeof draft).name === 'First' ? refusal.handler() : saved.handler(),
  })
  act(() => result.current.update.mutate({ client: bell, draft: { ...draft, name: 'First' } }))
  act(() => result.current.later.mutate({ client: bell, draft: { ...draft, name: 'Second' } }))
  await waitFor(() => expect(result.current.one.data?.client.name).toBe('Second'))
  refusal.release()
  await waitFor(() => expect(result.current.update.isError).toBe(true))
  expect(result.current.one.data?.client.name).toBe('Second')
  saved.release()
  await waitFor(() => expect(result.current.later.isSuccess).toBe(true))
})

it('creates under a key and reads the lists again', async () => {
  const { result, log } = await shown({ 'POST /clients': () => ({ status: 201, body: bell }) })
  await act(() => result.current.create.mutateAsync(draft))
  expect(log.find(({ method }) => method === 'POST')?.headers.get('Idempotency-Key')).toMatch(
    /^[0-9a-f]{32}$/,
  )
  await waitFor(() => expect(log.filter(({ path }) => path === '/clients').length).toBeGreaterThan(2))
})
