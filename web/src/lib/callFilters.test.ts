import { describe, expect, it } from 'vitest'

import { readCallFilters, toCallQuery } from '@/lib/callFilters'

const query = (address: string) =>
  toCallQuery(readCallFilters(new URLSearchParams(address)), 'America/New_York')

describe('the call list’s address', () => {
  it.each([
    ['nothing', '', { sort: '-started_at' }],
    ['several states', 'status=missed,failed', { status: ['missed', 'failed'] }],
    ['states that do not exist', 'status=missed,lost', { status: ['missed'] }],
    [
      'days',
      'from=2026-11-01&to=2026-11-02',
      { from: '2026-11-01T04:00:00.000Z', to: '2026-11-03T05:00:00.000Z' },
    ],
    ['half a range', 'from=2026-11-01', { from: undefined }],
    ['a length', 'length=short', { max_duration: 29 }],
    ['recorded or not', 'recording=no', { has_recording: false }],
    ['words', 'q=table+for+two', { q: 'table for two', number: undefined }],
    ['part of a number', 'q=555-0119', { number: '5550119', q: undefined }],
    ['a whole number', 'q=%2B1+202+555+0119', { number: '+12025550119', q: undefined }],
    ['a few digits, which are words', 'q=42', { q: '42' }],
    ['an order', 'sort=-duration', { sort: '-duration' }],
    ['an order that does not exist', 'sort=name;drop', { sort: '-started_at' }],
  ])('%s', (_name, address, expected) => {
    const asked: Record<string, unknown> = query(address)
    for (const [name, value] of Object.entries(expected)) expect(asked[name]).toEqual(value)
  })

  it('asks for the days of the preset', () => {
    const { from, to } = query('range=7d')
    expect(Date.parse(to!) - Date.parse(from!)).toBeGreaterThan(6.9 * 86_400_000)
  })
})
