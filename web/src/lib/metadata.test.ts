import { describe, expect, it } from 'vitest'

import { fromRows, toRows } from '@/lib/metadata'

const stored = {
  crm: '007',
  seats: 7,
  vip: true,
  gone: null,
  tags: ['a', 'b'],
  address: { city: 'Bern' },
  note: '',
}
const row = (key: string, value: string, json = false) => ({ key, value, json })

describe('metadata as rows', () => {
  it('comes back as it was', () => expect(fromRows(toRows(stored))).toEqual(stored))

  it.each([
    ['a text that looks like a number', row('crm', '8'), '8'],
    ['a number', row('seats', '8', true), 8],
    ['a number that became a word', row('seats', 'eight', true), 'eight'],
    ['a list', row('tags', '["c"]', true), ['c']],
  ])('stays what it was, changed: %s', (_name, changed, expected) =>
    expect(fromRows([changed])).toEqual({ [changed.key]: expected }),
  )

  it('keeps odd names as they are stored, and trims only a changed one', () => {
    const odd = { '': 'x', ' crm ': 1, ' ': '' }
    expect(fromRows(toRows(odd))).toEqual(odd)
    const [, crm] = toRows(odd)
    expect(fromRows([{ ...crm!, key: ' vip ' }])).toEqual({ vip: 1 })
    expect(fromRows([{ ...crm!, key: '', value: '' }])).toBeUndefined()
  })

  it('leaves out empty rows and the spaces around names', () => {
    expect(fromRows([row(' ', ''), row(' crm ', ' 7 ')])).toEqual({ crm: ' 7 ' })
    expect(fromRows([row('', '')])).toBeUndefined()
  })
})
