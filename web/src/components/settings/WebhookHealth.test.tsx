import { render, screen } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'

import { WebhookHealth } from '@/components/settings/WebhookHealth'
import { tones } from '@/components/ui/Badge'
import type { Webhook } from '@/services/types'
import { aWebhook } from '@/test/samples'
import { en } from '@/text/en'
import { administration } from '@/text/en/administration'

const t = administration.webhooks
const since = '2026-11-20T00:00:00Z'

// As the page does that loads them.
beforeAll(() => Object.assign(en, administration))

it.each<[string, Partial<Webhook>, string, string]>([
  ['one that is told as active', {}, t.active, tones.positive],
  ['one that nothing gets through to as failing', { failing_since: since }, t.failing, tones.negative],
  ['one that is told nothing as disabled', { status: 'disabled' }, t.disabled, tones.neutral],
  [
    'one given up after failing as disabled, as it fails no more',
    { status: 'disabled', failing_since: since },
    t.disabled,
    tones.neutral,
  ],
])('marks %s', (_name, change, word, tone) => {
  const { container } = render(<WebhookHealth webhook={aWebhook(change)} />)
  expect(screen.getByText(word)).toBeVisible()
  expect(container.firstChild).toHaveClass(...tone.split(' '))
})
