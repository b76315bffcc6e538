import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'

import { RefreshCalls } from '@/components/calls/RefreshCalls'
import { useCalls } from '@/hooks/useCalls'
import { toast } from '@/lib/toast'
import { setLive } from '@/services/live'
import { serve } from '@/test/backend'
import { show } from '@/test/render'
import { aCall } from '@/test/samples'
import { en } from '@/text/en'

afterEach(() => setLive({ callsAt: 0 }))

function List() {
  const list = useCalls({})
  return (
    <>
      <RefreshCalls list={list} />
      {list.calls.map(({ id }) => (
        <p key={id}>{id}</p>
      ))}
      <button onClick={() => void list.fetchNextPage()}>more</button>
      <p data-testid="start">{list.start}</p>
    </>
  )
}

async function open() {
  let failing = false
  const asked = serve({
    'GET /calls': ({ query }) =>
      failing
        ? { status: 403, body: {} }
        : { body: { items: [aCall({ id: query.cursor ?? 'c0' })], next_cursor: 'c1', total: 2 } },
  })
  const { keyboard } = show(<List />)
  await screen.findByText('c0')
  return { keyboard, asked, fail: () => (failing = true) }
}

const refresh = () => screen.queryByRole('button', { name: en.calls.refresh })
const news = () => screen.queryByRole('button', { name: en.calls.news })
const happen = () => act(() => setLive({ callsAt: Date.now() + 1 }))

it('says that calls came since, moves no row by itself, and reads again when asked to', async () => {
  const { keyboard, asked } = await open()
  expect(refresh()).toBeVisible()
  happen()
  expect(news()).toBeVisible()
  expect(asked).toHaveLength(1)
  await keyboard.click(news()!)
  await waitFor(() => expect(refresh()).toBeVisible())
  expect(asked).toHaveLength(2)
})

it('knows that the list’s begin is old, however much of its end was read since', async () => {
  const { keyboard } = await open()
  happen()
  await keyboard.click(screen.getByText('more'))
  expect(await screen.findByText('c1')).toBeVisible()
  await waitFor(() => expect(news()).toBeVisible())
})

it('reads a long list from its beginning, not all that was loaded', async () => {
  const { keyboard, asked } = await open()
  const start = screen.getByTestId('start').textContent
  await keyboard.click(screen.getByText('more'))
  expect(await screen.findByText('c1')).toBeVisible()
  expect(screen.getByTestId('start')).toHaveTextContent(start)
  await keyboard.click(refresh()!)
  await waitFor(() => expect(screen.queryByText('c1')).toBeNull())
  await waitFor(() => expect(asked).toHaveLength(3))
  expect(asked[2]!.query.cursor).toBeUndefined()
  expect(screen.getByTestId('start')).not.toHaveTextContent(start)
})

it('says why it could not, and leaves the rows', async () => {
  const said = vi.spyOn(toast, 'error')
  const { keyboard, fail } = await open()
  fail()
  await keyboard.click(refresh()!)
  await waitFor(() => expect(said).toHaveBeenCalledWith(en.errors.forbidden))
  expect(screen.getByText('c0')).toBeVisible()
})
