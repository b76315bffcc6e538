import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'

import { CallTable } from '@/components/dashboard/CallTable'
import { show } from '@/test/render'
import { aCall } from '@/test/samples'
import { en } from '@/text/en'

type Props = Parameters<typeof CallTable>[0]

const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aCall({ id: `call-${index}`, client_name: `Client ${index}`, started_at: '2026-11-20T15:00:00Z' }),
  )

// jsdom lays nothing out: a box of ten rows, which scrolls where it is told to, and says so later.
beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(440)
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(400 * 44 + 36)
  Element.prototype.scrollTo = function (this: Element, to?: ScrollToOptions | number) {
    this.scrollTop = (to as ScrollToOptions).top!
    queueMicrotask(() => fireEvent.scroll(this))
  }
})

function Changing(props: Props) {
  const [change, setChange] = useState<Partial<Props>>({})
  return (
    <>
      <CallTable {...props} {...change} />
      <button onClick={() => setChange({ calls: many(600) })}>another page</button>
      <button onClick={() => setChange({ start: 'another' })}>another list</button>
    </>
  )
}

function open(change: Partial<Props> = {}) {
  const does = { onSort: vi.fn(), onOpen: vi.fn(), onMore: vi.fn() }
  const props: Props = {
    calls: many(400),
    total: 1000,
    start: '',
    sort: '-started_at',
    openId: null,
    hasMore: true,
    loadingMore: false,
    moreFailed: false,
    columnVisibility: {},
    ...does,
    ...change,
  }
  const { keyboard, container } = show(<Changing {...props} />, { at: '/calls' })
  const rows = () => container.querySelectorAll<HTMLElement>('tbody tr[aria-rowindex]')
  const row = (index: number) => container.querySelector<HTMLElement>(`tr[aria-rowindex="${index + 2}"]`)!
  const box = container.querySelector<HTMLElement>('.overflow-auto')!
  return { ...does, keyboard, rows, row, box }
}

const head = (name: string) => screen.getByRole('columnheader', { name })

it('draws the rows in sight alone, and says of how many they are', () => {
  const { rows, row } = open()
  expect(rows().length).toBeGreaterThanOrEqual(10)
  expect(rows().length).toBeLessThan(30)
  expect(row(0)).toHaveTextContent('Client 0')
  expect(screen.getByRole('table', { name: en.calls.table })).toHaveAttribute('aria-rowcount', '1001')
})

it.each([
  ['-started_at', en.calls.started, 'descending', 'started_at'],
  ['started_at', en.calls.started, 'ascending', '-started_at'],
  ['-started_at', en.calls.duration, null, '-duration'],
])('sorted by %s, a click on %s', async (sort, column, direction, next) => {
  const { keyboard, onSort } = open({ sort })
  expect(head(column).getAttribute('aria-sort')).toBe(direction)
  await keyboard.click(within(head(column)).getByRole('button'))
  expect(onSort.mock.calls).toEqual([[next]])
})

it('does not sort by what the API does not', () => {
  open()
  expect(within(head(en.calls.status)).queryByRole('button')).toBeNull()
})

it('is walked through by the arrow keys, from the first row on and no further', async () => {
  const { keyboard, row } = open()
  const link = (index: number) => within(row(index)).getByRole('link')
  link(0).focus()
  await keyboard.keyboard('{ArrowDown}{ArrowDown}')
  expect(link(2)).toHaveFocus()
  await keyboard.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}')
  expect(link(0)).toHaveFocus()
})

it('goes on by the arrow keys where they come faster than rows are drawn', async () => {
  const { row } = open()
  within(row(0)).getByRole('link').focus()
  // All before the table has drawn anything.
  for (let i = 0; i < 60; ++i) fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' })
  await waitFor(() => expect(within(row(60)).getByRole('link')).toHaveFocus())
  for (let i = 0; i < 60; ++i) fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp' })
  await waitFor(() => expect(within(row(0)).getByRole('link')).toHaveFocus())
})

it('opens the call whose row is clicked, once, and leaves the link to itself', async () => {
  const { keyboard, row, onOpen } = open()
  await keyboard.click(within(row(3)).getByText('Client 3'))
  expect(onOpen.mock.calls.map(([call]) => (call as { id: string }).id)).toEqual(['call-3'])
  await keyboard.click(within(row(4)).getByRole('link'))
  expect(onOpen).toHaveBeenCalledOnce()
  expect(screen.getByTestId('address')).toHaveTextContent('/calls?call=call-4')
})

it('marks the open call and shows it where it is far down', async () => {
  const { row } = open({ openId: 'call-250' })
  await waitFor(() => expect(row(250)).toHaveAttribute('aria-current', 'true'))
  expect(row(0)).toBeNull()
})

it('shows its top when the list begins anew, and stays where it is when rows are added', async () => {
  const { keyboard, box } = open()
  box.scrollTop = 6000
  await keyboard.click(screen.getByText('another page'))
  expect(box.scrollTop).toBe(6000)
  await keyboard.click(screen.getByText('another list'))
  expect(box.scrollTop).toBe(0)
})

it('asks for more before one reaches the end, not from the start', async () => {
  const { onMore, box } = open()
  const scrollTo = (row: number) => {
    box.scrollTop = row * 44
    fireEvent.scroll(box)
  }
  scrollTo(150)
  expect(onMore).not.toHaveBeenCalled()
  scrollTo(300)
  await waitFor(() => expect(onMore).toHaveBeenCalled())
})

it.each([
  ['there is none', { hasMore: false }],
  ['it loads already', { loadingMore: true }],
  ['the last attempt failed', { moreFailed: true }],
])('asks for no more where %s', (_name, change) => {
  expect(open({ calls: many(20), ...change }).onMore).not.toHaveBeenCalled()
})

it('says that more did not load, and tries again', async () => {
  const { keyboard, onMore } = open({ calls: many(20), moreFailed: true })
  expect(screen.getByRole('alert')).toHaveTextContent(en.errors.title)
  await keyboard.click(screen.getByRole('button', { name: en.common.retry }))
  expect(onMore).toHaveBeenCalledOnce()
})

it('shows the columns that are chosen', () => {
  open({ columnVisibility: { outcome: false } })
  expect(screen.queryByRole('columnheader', { name: en.calls.outcome })).toBeNull()
  expect(head(en.call.cost)).toBeVisible()
})
