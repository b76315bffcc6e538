import { screen, waitFor } from '@testing-library/react'
import { Link, Route, Routes, useParams } from 'react-router'
import { expect, it } from 'vitest'

import { CallSteps } from '@/components/calls/CallSteps'
import { useCallNeighbours } from '@/hooks/useCallNeighbours'
import { listState } from '@/lib/listState'
import { page, serve, type Asked } from '@/test/backend'
import { show } from '@/test/render'
import { aCall, aCallDetail } from '@/test/samples'

// Call 0 is the newest; two are of one moment.
const minutes = [9, 8, 7, 6, 6, 5, 4]
const calls = minutes.map((minute, index) =>
  aCall({ id: `call-${index}`, started_at: `2026-11-20T15:0${minute}:00.123Z`, duration_seconds: index % 3 }),
)

function answer({ query }: Asked) {
  const newestFirst = calls.filter(
    ({ started_at }) =>
      (!query.from || started_at >= query.from) &&
      (!query.to || started_at < query.to) &&
      (query.client_id !== 'client-2' || started_at < '2026-11-20T15:07'),
  )
  const sorted = {
    '-started_at': () => newestFirst,
    started_at: () => newestFirst.toReversed(),
    duration: () => newestFirst.toSorted((a, b) => a.duration_seconds! - b.duration_seconds!),
  }[query.sort!]!()
  return page(sorted.slice(0, Number(query.limit)))
}

function Shown() {
  const { id = '' } = useParams()
  const { back, previous, next } = useCallNeighbours(id)
  return (
    <>
      <p>{back}</p>
      <CallSteps onPrevious={previous} onNext={next} />
    </>
  )
}

function open(id: string, list?: string) {
  const log = serve({
    'GET /calls': answer,
    ...Object.fromEntries(
      calls.map((call) => [`GET /calls/${call.id}`, () => ({ body: aCallDetail(call) })] as const),
    ),
  })
  const { keyboard } = show(
    <Routes>
      <Route
        path="/"
        element={
          <Link
            to={`/calls/${id}`}
            state={list === undefined ? undefined : listState(new URLSearchParams(list))}
          >
            open
          </Link>
        }
      />
      <Route path="/calls/:id" element={<Shown />} />
    </Routes>,
  )
  return { keyboard, log, enter: () => keyboard.click(screen.getByText('open')) }
}

const address = () => screen.getByTestId('address').textContent
async function enabled(name: 'Previous call' | 'Next call') {
  const button = screen.getByRole('button', { name })
  await waitFor(() => expect(button).toBeEnabled())
  return button
}

it.each([
  ['all calls, the newest first, where it came from no list', 'call-3', undefined, 'call-2', 'call-4'],
  ['of two calls at one moment, to the other', 'call-4', undefined, 'call-3', 'call-5'],
  ['the list, the oldest first', 'call-1', 'sort=started_at', 'call-2', 'call-0'],
  ['the list in another order', 'call-4', 'sort=duration', 'call-1', 'call-2'],
])('leafs through %s', async (_name, id, list, before, after) => {
  const { keyboard, enter } = open(id, list)
  await enter()
  await keyboard.click(await enabled('Previous call'))
  expect(address()).toBe(`/calls/${before}`)
  await keyboard.click(await enabled('Next call'))
  await keyboard.click(await enabled('Next call'))
  expect(address()).toBe(`/calls/${after}`)
})

it('stays within the client whose calls they are, and ends where they end', async () => {
  const { keyboard, enter, log } = open('call-4', 'client=client-2')
  await enter()
  expect(screen.getByText('/calls?client=client-2')).toBeVisible()
  await keyboard.click(await enabled('Previous call'))
  expect(address()).toBe('/calls/call-3')
  await waitFor(() => expect(log.filter(({ path }) => path === '/calls')).toHaveLength(4))
  await enabled('Next call')
  expect(screen.getByRole('button', { name: 'Previous call' })).toBeDisabled()
})

it('asks for a few calls and counts none', async () => {
  const { enter, log } = open('call-3')
  await enter()
  await enabled('Next call')
  const asked = log.filter(({ path }) => path === '/calls').map(({ query }) => query)
  expect(asked).toHaveLength(2)
  for (const query of asked) expect(query).toMatchObject({ limit: '10', include_total: 'false' })
})

it('goes on at once while the calls about the next one are on their way', async () => {
  const { keyboard, enter } = open('call-2')
  await enter()
  await enabled('Next call')
  await keyboard.keyboard('jjj')
  expect(address()).toBe('/calls/call-5')
})
