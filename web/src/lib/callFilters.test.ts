import { describe, expect, it } from 'vitest'

import { isNarrowed, readCallFilters, readDuration, toCallQuery } from '@/lib/callFilters'

const query = (address: string) =>
  toCallQuery(readCallFilters(new URLSearchParams(address)), 'America/New_York', '2026-11-22')

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
    ['days without end', 'from=2026-11-01', { from: '2026-11-01T04:00:00.000Z', to: undefined }],
    ['days without a begin', 'to=2026-11-02', { from: undefined, to: '2026-11-03T05:00:00.000Z' }],
    ['a day that does not exist', 'from=2026-13-01&to=2026-11-02', { from: undefined }],
    ['a length', 'min_duration=0&max_duration=90', { min_duration: 0, max_duration: 90 }],
    ['a length by its name', 'length=long', { min_duration: 121, max_duration: 300 }],
    ['a length without an end', 'length=longest', { min_duration: 301, max_duration: undefined }],
    ['a length of no name', 'length=endless', { min_duration: undefined, max_duration: undefined }],
    [
      'a length that cannot be',
      'min_duration=-1&max_duration=86401',
      { min_duration: undefined, max_duration: undefined },
    ],
    ['a number by itself', 'number=%28202%29+555-0119', { number: '2025550119', q: undefined }],
    ['a number, and digits that were said', 'number=202&q=5550119', { number: '202', q: '5550119' }],
    ['a number without a digit', 'number=x', { number: undefined }],
    ['recorded or not', 'recording=no', { has_recording: false }],
    ['words', 'q=table+for+two', { q: 'table for two', number: undefined }],
    ['part of a number', 'q=555-0119', { number: '5550119', q: undefined }],
    ['a whole number', 'q=%2B1+202+555+0119', { number: '+12025550119', q: undefined }],
    ['a number as it is written at home', 'q=030+1234567', { number: '301234567', q: undefined }],
    ['a few digits, which are words', 'q=42', { q: '42' }],
    ['an order', 'sort=-duration', { sort: '-duration' }],
    ['an order that does not exist', 'sort=name;drop', { sort: '-started_at' }],
  ])('%s', (_name, address, expected) => {
    const asked: Record<string, unknown> = query(address)
    for (const [name, value] of Object.entries(expected)) expect(asked[name]).toEqual(value)
  })

  it('asks for the days of the preset', () => {
    expect(query('range=7d')).toMatchObject({
      from: '2026-11-16T05:00:00.000Z',
      to: '2026-11-23T05:00:00.000Z',
    })
  })
})

describe('isNarrowed', () => {
  it.each([
    ['', false],
    ['sort=duration', false],
    ['q=&status=', false],
    ['status=missed', true],
    ['to=2026-11-02', true],
    ['min_duration=0', true],
    ['length=short', true],
    ['number=202', true],
  ])('"%s": %s', (address, narrowed) =>
    expect(isNarrowed(readCallFilters(new URLSearchParams(address)))).toBe(narrowed),
  )
})

describe('readDuration', () => {
  it.each([
    ['90', 90],
    ['1:30', 90],
    ['1:', 60],
    [' 0:05 ', 5],
    ['1:02:05', 3725],
    ['24:00:00', 86_400],
    ['24:00:01', undefined],
    ['1:75', undefined],
    ['1.5', undefined],
    ['-1', undefined],
    ['two', undefined],
    ['', undefined],
  ])('"%s": %s', (typed, seconds) => expect(readDuration(typed)).toBe(seconds))
})
