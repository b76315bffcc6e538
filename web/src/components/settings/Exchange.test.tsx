import { screen } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'

import { Exchange } from '@/components/settings/Exchange'
import type { Attempt, Delivery } from '@/services/types'
import { show } from '@/test/render'
import { administration as german } from '@/text/de/administration'
import { en } from '@/text/en'
import { administration } from '@/text/en/administration'

const t = administration.webhooks

beforeAll(() => Object.assign(en, administration))

const attempt = (change: Partial<Attempt>): Attempt => ({
  at: '2026-11-23T10:00:00.750Z',
  status: 500,
  duration_ms: 12,
  error: 'the receiver answered 500',
  response: 'out of order',
  url: 'https://example.com/hook',
  signature: 'v1,c2lnbmVk',
  ...change,
})
const delivery = (attempts: Attempt[]): Delivery => ({
  id: 'd-1',
  event_id: 'e-1',
  event_type: 'call.ended',
  status: 'failed',
  attempt_count: attempts.length,
  attempts,
  next_attempt_at: null,
  delivered_at: null,
  created_at: '2026-11-23T09:59:00Z',
  payload: { type: 'call.ended' },
})

it('shows the newest attempt', () => {
  show(<Exchange delivery={delivery([attempt({ response: 'earlier' }), attempt({})])} />)
  expect(screen.getByLabelText(t.request).textContent).toBe(
    [
      'POST https://example.com/hook',
      'webhook-id: e-1',
      'webhook-timestamp: 1795428000',
      'webhook-signature: v1,c2lnbmVk',
    ].join('\n'),
  )
  expect(screen.getByLabelText(t.response)).toHaveTextContent('out of order')
})

it.each([
  ['English', t.payload, 'formatted'],
  ['German', german.webhooks.payload, 'formatiert'],
])('says in %s that the body, unlike what is signed, is formatted', (_name, label, word) => {
  expect(label).toContain(word)
})

it('shows the body formatted', () => {
  show(<Exchange delivery={delivery([attempt({})])} />)
  expect(screen.getByLabelText(t.payload).textContent).toBe('{\n  "type": "call.ended"\n}')
})

it('shows no head or answer where there was none', () => {
  show(<Exchange delivery={delivery([attempt({ url: null, signature: null, response: null })])} />)
  expect(screen.queryByLabelText(t.request)).not.toBeInTheDocument()
  expect(screen.queryByLabelText(t.response)).not.toBeInTheDocument()
})
