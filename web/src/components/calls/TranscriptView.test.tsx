import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'

import { TranscriptView } from '@/components/calls/TranscriptView'
import type { Turn } from '@/services/types'
import { en } from '@/text/en'

const turns: Turn[] = [
  { speaker: 'agent', text: 'Bell, hello!', start_ms: 500, end_ms: 1500 },
  { speaker: 'caller', text: 'A table for two, please.', start_ms: 2000, end_ms: 4000 },
  { speaker: 'caller', text: 'At eight.', start_ms: 65_000, end_ms: 66_000 },
]
const bubbles = () => screen.getAllByRole('listitem')
const marked = () =>
  bubbles()
    .filter((bubble) => bubble.querySelector('.ring-2'))
    .map(({ textContent }) => textContent)

it('says who spoke and when', () => {
  render(<TranscriptView turns={turns} playedMs={null} />)
  expect(bubbles().map(({ textContent }) => textContent)).toEqual([
    'Receptionist0:00Bell, hello!',
    'Caller0:02A table for two, please.',
    'Caller1:05At eight.',
  ])
  expect(marked()).toEqual([])
})

it.each([
  ['before the first word', 100, undefined],
  ['in the first turn', 600, 'Bell, hello!'],
  ['between two turns', 1800, 'Bell, hello!'],
  ['after the last', 90_000, 'At eight.'],
])('marks what is being said %s', (_name, playedMs, expected) => {
  render(<TranscriptView turns={turns} playedMs={playedMs} />)
  expect(marked()[0]?.endsWith(expected ?? '')).toBe(expected ? true : undefined)
})

it('plays from a turn’s time', async () => {
  const onSeek = vi.fn()
  render(<TranscriptView turns={turns} playedMs={null} onSeek={onSeek} />)
  await userEvent.click(screen.getByRole('button', { name: en.call.seekTo('1:05') }))
  expect(onSeek).toHaveBeenCalledWith(65)
})

it('offers no times to play without a recording', () => {
  render(<TranscriptView turns={turns} playedMs={null} />)
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})

it('says that nothing was said', () => {
  render(<TranscriptView turns={[]} playedMs={null} />)
  expect(screen.getByText(en.call.noTranscript)).toBeInTheDocument()
})
