import { expect, it } from 'vitest'

import { healthOf, nextLookMs } from '@/lib/webhooks'

const now = Date.parse('2026-03-01T12:00:00Z')
const after = (seconds: number) => new Date(now + seconds * 1000).toISOString()

it.each([
  ['nothing there', [], 30_000],
  [
    'all settled',
    [
      { status: 'delivered' as const, next_attempt_at: null },
      { status: 'failed' as const, next_attempt_at: after(5) },
    ],
    30_000,
  ],
  ['one on its way', [{ status: 'pending' as const, next_attempt_at: null }], 2_000],
  ['one again in seconds', [{ status: 'pending' as const, next_attempt_at: after(5) }], 2_000],
  ['one again in hours', [{ status: 'pending' as const, next_attempt_at: after(7200) }], 30_000],
])('looks again as soon as something may have changed: %s', (_name, deliveries, expected) => {
  expect(nextLookMs(deliveries, now)).toBe(expected)
})

it.each([
  ['active', null, 'active'],
  ['active', after(-60), 'failing'],
  ['disabled', after(-60), 'disabled'],
] as const)('calls %s, failing since %s, %s', (status, failing_since, health) => {
  expect(healthOf({ status, failing_since })).toBe(health)
})
