import { screen } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'

import { UsageMeter } from '@/components/billing/UsageMeter'
import type { Subscription } from '@/services/types'
import { show } from '@/test/render'
import { aSubscription } from '@/test/samples'
import { en } from '@/text/en'
import { billing } from '@/text/en/billing'

const t = billing.billing

// As the page does that loads them.
beforeAll(() => Object.assign(en, billing))

function open(usage: Partial<Subscription['usage']>) {
  show(<UsageMeter subscription={aSubscription({ usage: { ...aSubscription().usage, ...usage } })} />)
  const meter = screen.getByRole('meter', { name: t.minutes })
  return { meter, bar: meter.firstElementChild as HTMLElement }
}
const beyond = () => screen.queryByText(/beyond them/)

it('says in words and to screen readers how much of the minutes is used', () => {
  const { meter, bar } = open({ minutes_used: 1250, included_minutes: 5000 })
  expect(screen.getByText(t.minutesOf('1,250', '5,000'))).toBeVisible()
  expect(meter).toHaveAttribute('aria-valuetext', t.minutesOf('1,250', '5,000'))
  expect(meter).toHaveAttribute('aria-valuenow', '1250')
  expect(meter).toHaveAttribute('aria-valuemax', '5000')
  expect(bar).toHaveStyle({ width: '25%' })
  expect(bar).toHaveClass('bg-accent')
  expect(beyond()).toBeNull()
})

it('charges nothing beyond at the very last included minute', () => {
  const { bar } = open({ minutes_used: 100, included_minutes: 100 })
  expect(bar).toHaveStyle({ width: '100%' })
  expect(bar).toHaveClass('bg-accent')
  expect(beyond()).toBeNull()
})

it('names what goes beyond and its price, with a bar that stays within and a value within its range', () => {
  const { meter, bar } = open({ minutes_used: 117, included_minutes: 100 })
  expect(beyond()).toHaveTextContent(t.overage('17', '$5.95'))
  expect(bar).toHaveStyle({ width: '100%' })
  expect(bar).toHaveClass('bg-warning')
  expect(meter).toHaveAttribute('aria-valuemax', '117')
})

it.each([
  ['empty before the first minute', 0, '0%'],
  ['full from the first on', 1, '100%'],
])('is, where none are included, %s', (_name, minutes_used, width) => {
  expect(open({ minutes_used, included_minutes: 0 }).bar).toHaveStyle({ width })
})
