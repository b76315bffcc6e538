import { describe, expect, it } from 'vitest'

import { clientSchema, toDraft, toValues, type ClientValues } from '@/lib/clientSchema'
import { toRows } from '@/lib/metadata'
import { aClient } from '@/test/samples'
import { en } from '@/text/en'

const good: ClientValues = {
  name: 'Trattoria Bell',
  profession: 'restaurant',
  voice_id: '',
  email: '',
  time_zone: '',
  language: '',
  greeting: '',
  instructions: '',
  retention_days: '',
  phone_numbers: [{ number: '+12025550119', label: '' }],
  metadata: [],
}
const numbered = (index: number) => ({ number: `+120255501${String(index).padStart(2, '0')}`, label: '' })
const entry = (key: string, value: string) => ({ key, value, json: false })

function errorsOf(change: object): Record<string, string> {
  const result = clientSchema(en.validation).safeParse({ ...good, ...change })
  return Object.fromEntries(result.error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [])
}

describe('clientSchema', () => {
  it.each([
    ['what is good', {}],
    ['stored entries of any name', { metadata: toRows({ '': 'x', ' crm ': '1', crm: '2' }) }],
    ['entries, and empty rows among them', { metadata: [entry('crm', ''), entry('', ''), entry(' ', '')] }],
  ])('takes %s', (_name, change) => expect(errorsOf(change)).toEqual({}))

  it.each([
    ['no name', { name: '  ' }, { name: en.validation.required }],
    ['a name too long', { name: 'x'.repeat(121) }, { name: en.validation.tooLong(120) }],
    ['no profession', { profession: undefined }, { profession: en.validation.required }],
    ['no day of keeping', { retention_days: '0' }, { retention_days: en.validation.whole(1, 3650) }],
    ['too many days', { retention_days: '3651' }, { retention_days: en.validation.whole(1, 3650) }],
    ['half a day', { retention_days: '1.5' }, { retention_days: en.validation.whole(1, 3650) }],
    ['no email address', { email: 'maya' }, { email: en.validation.email }],
    [
      'half a number',
      { phone_numbers: [{ number: '202', label: '' }] },
      { 'phone_numbers.0.number': en.validation.phone },
    ],
    [
      'more numbers than a client has',
      { phone_numbers: Array.from({ length: 51 }, (_, index) => numbered(index)) },
      { phone_numbers: en.validation.tooManyNumbers(50) },
    ],
    [
      'a number twice',
      { phone_numbers: [good.phone_numbers[0], good.phone_numbers[0]] },
      { 'phone_numbers.1.number': en.validation.duplicatePhone },
    ],
    [
      'an entry’s name twice',
      { metadata: [entry('crm', '1'), entry('vip', '2'), entry(' crm', '3')] },
      { 'metadata.2.key': en.validation.duplicateKey },
    ],
    [
      'an entry whose name was taken away',
      { metadata: toRows({ crm: '1' }).map((row) => ({ ...row, key: ' ' })) },
      { 'metadata.0.key': en.validation.required },
    ],
    [
      'an entry without a name',
      { metadata: [entry(' ', '1')] },
      { 'metadata.0.key': en.validation.required },
    ],
  ])('refuses %s', (_name, change, expected) => expect(errorsOf(change)).toEqual(expected))
})

describe('toDraft', () => {
  it('leaves out what is empty', () => {
    expect(toDraft(good)).toEqual({
      name: 'Trattoria Bell',
      profession: 'restaurant',
      phone_numbers: [{ number: '+12025550119' }],
    })
  })

  it('sends a client as it came', () => {
    const before = aClient({ metadata: { crm: 7 }, greeting: 'Hello', retention_days: 45 })
    const draft = toDraft({ ...good, ...(toValues(before) as ClientValues) })
    expect(draft).toMatchObject({
      metadata: { crm: 7 },
      greeting: 'Hello',
      language: 'en',
      retention_days: 45,
    })
  })
})
