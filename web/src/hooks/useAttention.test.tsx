import { screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'

import { useAttention } from '@/hooks/useAttention'
import { page, serve, type Answer } from '@/test/backend'
import { show } from '@/test/render'
import { aWebhook, user } from '@/test/samples'

afterEach(() => vi.useRealTimers())

type Routes = Partial<Record<'calls' | 'webhooks' | 'invoices', Answer>>

function open({ calls, webhooks, invoices }: Routes = {}) {
  const asked = serve({
    'GET /calls': () => calls ?? { body: { items: [], next_cursor: null, total: 2 } },
    'GET /settings/webhooks': () => webhooks ?? page([aWebhook()]),
    'GET /invoices/unpaid': () => invoices ?? page([]),
  })
  const List = () => (
    <ul>
      {useAttention(undefined).map(({ name, count, failed }) => (
        <li key={name}>{`${name} ${failed ? 'failed' : count}`}</li>
      ))}
    </ul>
  )
  show(<List />)
  return { asked, said: () => screen.getAllByRole('listitem').map(({ textContent }) => textContent) }
}

const failing = { status: 500, body: {} }
const noInvoices = ['overdueOfClients 0', 'overdueOfYours 0', 'openOfClients 0', 'openOfYours 0']

it('knows no count before it has been told one', async () => {
  const { said } = open()
  expect(said().slice(0, 3)).toEqual(['negative undefined', 'missed undefined', 'webhooks undefined'])
  await expect.poll(said).toEqual(['negative 2', 'missed 2', 'webhooks 0', ...noInvoices])
})

it.each([
  ['calls', ['negative failed', 'missed failed', 'webhooks 0', ...noInvoices]],
  ['webhooks', ['negative 2', 'missed 2', 'webhooks failed', ...noInvoices]],
  [
    'invoices',
    [
      'negative 2',
      'missed 2',
      'webhooks 0',
      'overdueOfClients failed',
      'overdueOfYours failed',
      'openOfClients failed',
      'openOfYours failed',
    ],
  ],
] as const)('where %s cannot be read, it tells of the rest', async (what, expected) => {
  const { said } = open({ [what]: failing })
  await expect.poll(said, { timeout: 5000 }).toEqual(expected)
})

it('looks each minute for what no event tells, and leaves the calls to the events', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const { asked, said } = open()
  await expect.poll(said).toContain('webhooks 0')
  const times = (path: string) => asked.filter((one) => one.path === path).length
  await vi.advanceTimersByTimeAsync(61_000)
  expect(['/settings/webhooks', '/invoices/unpaid'].map(times)).toEqual([2, 2])
  expect(times('/calls')).toBe(2)
})

it('takes today as the day of the user’s time zone, and no more of it than the number', async () => {
  const { asked, said } = open()
  await expect.poll(said).toContain('negative 2')
  const queries = asked.filter(({ path }) => path === '/calls').map(({ query }) => query)
  expect(queries.map(({ sentiment, status, limit }) => [sentiment, status, limit])).toEqual([
    ['negative', undefined, '1'],
    [undefined, 'missed', '1'],
  ])
  const inZone = (options: Intl.DateTimeFormatOptions, instant: string | number) =>
    new Intl.DateTimeFormat('en', { timeZone: user.time_zone, ...options }).format(new Date(instant))
  const [day, time] = [{ dateStyle: 'short' }, { timeStyle: 'medium', hourCycle: 'h23' }] as const
  for (const { from, to } of queries) {
    expect(inZone(time, from!)).toBe('00:00:00')
    expect(inZone(time, to!)).toBe('00:00:00')
    expect(inZone(day, from!)).toBe(inZone(day, Date.now()))
    expect(inZone(day, Date.parse(to!) - 1)).toBe(inZone(day, from!))
  }
})
