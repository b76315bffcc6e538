import { expect, it } from 'vitest'

import { readBaseLine } from '@/lib/invoiceLine'

it.each([
  ['a whole month', 'Basic, 1–31 October 2026', { plan: 'Basic', share: null }],
  [
    'a part of one',
    'Basic, 12–31 October 2026 (20 of 31 days)',
    { plan: 'Basic', share: { days: '20', of: '31' } },
  ],
  ['a year', 'Agency, 25 August – 24 August 2027', { plan: 'Agency', share: null }],
  ['one day', 'Basic, 31 October 2026 (1 of 31 days)', { plan: 'Basic', share: { days: '1', of: '31' } }],
  ['a name with a comma', 'Small, but fine, 1–30 June 2026', { plan: 'Small, but fine', share: null }],
  ['another text', 'Set-up', undefined],
])('reads %s', (_name, text, line) => expect(readBaseLine(text)).toEqual(line))
