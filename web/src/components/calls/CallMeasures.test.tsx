import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'

import { CallCosts, CallLatency } from '@/components/calls/CallMeasures'
import type { CallDetail } from '@/services/types'
import { show } from '@/test/render'
import { aCallDetail } from '@/test/samples'
import { en } from '@/text/en'

const t = en.call
const costs = (change: Partial<CallDetail['costs']>, cost_micros: number) =>
  aCallDetail({ cost_micros, costs: { ...aCallDetail().costs, ...change } })
const latency = (change: Partial<CallDetail['latency']>) =>
  aCallDetail({ latency: { ...aCallDetail().latency, ...change } })

const meters = () =>
  screen.queryAllByRole('listitem').map((item) => {
    const bar = item.querySelector<HTMLElement>('[aria-hidden] > div')
    return [item.textContent, bar?.style.width]
  })

it('shows each part of the cost that is known, as a share of the whole', () => {
  show(<CallCosts call={costs({ telephony_micros: 10_000, language_model_micros: 30_000 }, 40_000)} />)
  expect(meters()).toEqual([
    [`${t.costNames.telephony_micros}$0.0100`, '25%'],
    [`${t.costNames.language_model_micros}$0.0300`, '75%'],
  ])
  expect(screen.getByRole('heading')).toHaveTextContent(`${t.costs}$0.0400`)
})

it('shows a part that cost nothing, of a call that cost nothing, without a bar', () => {
  show(<CallCosts call={costs({ telephony_micros: 0 }, 0)} />)
  expect(meters()).toEqual([[expect.stringContaining(t.costNames.telephony_micros), '0%']])
})

it('measures each wait against the longest', () => {
  show(<CallLatency call={latency({ response_ms: 1200, language_model_ms: 600 })} />)
  expect(meters()).toEqual([
    [`${t.latencyNames.response_ms}1,200 ms`, '100%'],
    [`${t.latencyNames.language_model_ms}600 ms`, '50%'],
  ])
})

it('measures no waits at all as none', () => {
  show(<CallLatency call={latency({ response_ms: 0 })} />)
  expect(meters()).toEqual([[`${t.latencyNames.response_ms}0 ms`, '0%']])
})

it('says nothing of what was not measured', () => {
  show(
    <>
      <CallCosts call={aCallDetail()} />
      <CallLatency call={aCallDetail()} />
    </>,
  )
  expect(screen.queryByRole('heading')).toBeNull()
})
