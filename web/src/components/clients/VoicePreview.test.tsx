import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'

import { VoicePreview } from '@/components/clients/VoicePreview'
import { page, serve } from '@/test/backend'
import { show } from '@/test/render'

const play = vi.hoisted(() => vi.fn(() => Promise.resolve()))
vi.mock('@/lib/play', () => ({ play }))

const ava = { id: 'ava', name: 'Ava', description: 'Warm, American', language: 'en', can_preview: true }
const max = { ...ava, id: 'max', name: 'Max', can_preview: false }
const open = (voiceId: string) => {
  const sound = new Blob(['RIFF'])
  const log = serve({
    'GET /voices': () => page([ava, max]),
    'POST /voices/ava/preview': () => ({ body: sound }),
  })
  return { log, sound, ...show(<VoicePreview voiceId={voiceId} />) }
}

it('plays what the server speaks in the chosen voice', async () => {
  const { keyboard, log, sound } = open('ava')
  await keyboard.click(await screen.findByRole('button', { name: 'Hear Ava' }))
  await vi.waitFor(() => expect(play).toHaveBeenCalledWith(sound))
  expect(log.at(-1)!.body).toEqual({ text: expect.stringContaining('front desk') as string })
})

it.each([
  ['max', /no voice service/],
  ['', 'Choose a voice to hear it'],
])('says why "%s" is not heard, and asks for nothing', async (voiceId, reason) => {
  const { keyboard, log } = open(voiceId)
  const button = await screen.findByRole('button', { name: reason })
  expect(button).toHaveAttribute('aria-disabled', 'true')
  await keyboard.click(button)
  expect(log.map(({ method }) => method)).toEqual(['GET'])
})
