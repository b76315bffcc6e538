import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'

import { CallDetail } from '@/components/dashboard/CallDetail'
import { serve } from '@/test/backend'
import { show } from '@/test/render'
import { aCallDetail } from '@/test/samples'
import { en } from '@/text/en'

const words = {
  body: { call_id: 'call-1', turns: [{ speaker: 'caller', text: 'A table!', start_ms: 0, end_ms: 9 }] },
}

it('shows who, how long, how it went, what was said and what it cost', async () => {
  const costs = { ...aCallDetail().costs, telephony_micros: 48_213 }
  serve({
    'GET /calls/call-1': () => ({ body: aCallDetail({ costs, summary: 'Two seats booked.' }) }),
    'GET /calls/call-1/transcript': () => words,
  })
  show(<CallDetail id="call-1" layout="page" />)
  expect(await screen.findByRole('link', { name: 'Trattoria Bell' })).toHaveAttribute(
    'href',
    '/clients/client-1',
  )
  expect(screen.getByText('1:12')).toBeInTheDocument()
  expect(screen.getByText(en.calls.outcomes.appointment_booked)).toBeInTheDocument()
  expect(screen.getByText('+0.70')).toBeInTheDocument()
  expect(screen.getByText('Two seats booked.')).toBeInTheDocument()
  expect(screen.getAllByText('$0.0482')).not.toHaveLength(0)
  expect(await screen.findByText('A table!')).toBeInTheDocument()
  expect(screen.queryByRole('region', { name: en.player.label })).not.toBeInTheDocument()
})

it('has a player where there is a recording', async () => {
  serve({
    'GET /calls/call-1': () => ({ body: aCallDetail({ has_recording: true }) }),
    'GET /calls/call-1/transcript': () => words,
    'GET /calls/call-1/recording': () => ({
      body: {
        url: '/api/recordings/1?sig=x',
        expires_at: '',
        content_type: 'audio/wav',
        duration_seconds: 72,
      },
    }),
  })
  const { container } = show(<CallDetail id="call-1" layout="panel" />)
  expect(await screen.findByRole('button', { name: en.player.play })).toBeInTheDocument()
  expect(await screen.findByText('0:00 / 1:12')).toBeInTheDocument()
  expect(container.querySelector('audio')).toHaveAttribute('src', '/api/recordings/1?sig=x')
})

it.each([
  ['ringing', true],
  ['in_progress', true],
  ['missed', false],
  ['failed', false],
] as const)('says of a call without an end whether it still runs: %s', async (status, runs) => {
  serve({ 'GET /calls/call-1': () => ({ body: aCallDetail({ status, ended_at: null }) }) })
  show(<CallDetail id="call-1" layout="page" />)
  await screen.findByRole('link', { name: 'Trattoria Bell' })
  expect(screen.queryAllByText(en.call.running)).toHaveLength(runs ? 1 : 0)
})

it('says that there is no such call', async () => {
  serve({})
  show(<CallDetail id="call-1" layout="page" />)
  expect(await screen.findByText(en.call.notFound)).toBeInTheDocument()
})

it('reads the transcript again when it did not load', async () => {
  let broken = true
  serve({
    'GET /calls/call-1': () => ({ body: aCallDetail() }),
    'GET /calls/call-1/transcript': () => (broken ? { status: 500, body: {} } : words),
  })
  const { keyboard } = show(<CallDetail id="call-1" layout="page" />)
  const retry = await screen.findByRole('button', { name: en.common.retry })
  broken = false
  await keyboard.click(retry)
  expect(await screen.findByText('A table!')).toBeInTheDocument()
})
