import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'

import { CallPlayer } from '@/components/calls/CallPlayer'
import { TooltipProvider } from '@/components/ui/Tooltip'
import { usePlayer } from '@/hooks/usePlayer'
import { en } from '@/text/en'

const t = en.player

type Props = { src?: string; known?: number | null; peaks?: number[]; onRetry?: () => void }

function Player({ src, known = 72, peaks, onRetry = () => undefined }: Props) {
  const player = usePlayer(known)
  return <CallPlayer player={player} src={src} peaks={peaks} onRetry={onRetry} />
}

// jsdom plays nothing: what a browser does with these, seen from outside.
beforeEach(() => {
  let paused = true
  const turn = (sound: HTMLMediaElement, to: boolean) => {
    paused = to
    fireEvent(sound, new Event(to ? 'pause' : 'play'))
  }
  vi.spyOn(HTMLMediaElement.prototype, 'paused', 'get').mockImplementation(() => paused)
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockImplementation(function (this: HTMLMediaElement) {
    fireEvent.loadStart(this)
  })
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(function (this: HTMLMediaElement) {
    turn(this, true)
  })
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function (this: HTMLMediaElement) {
    turn(this, false)
    return Promise.resolve()
  })
})

function open(props: Props = { src: '/sound.wav' }) {
  const keyboard = userEvent.setup()
  const { container } = render(<Player {...props} />, { wrapper: TooltipProvider })
  const sound = container.querySelector('audio')!
  const lasts = (seconds: number) => {
    vi.spyOn(sound, 'duration', 'get').mockReturnValue(seconds)
    fireEvent.durationChange(sound)
  }
  const press = (name: string | RegExp) => keyboard.click(screen.getByRole('button', { name }))
  return { keyboard, container, sound, lasts, press }
}

it('plays and pauses', async () => {
  const { sound, press } = open()
  await press(t.play)
  expect(sound.paused).toBe(false)
  await press(t.pause)
  expect(sound.paused).toBe(true)
  expect(screen.getByRole('button', { name: t.play })).toBeVisible()
})

it('says how long it is as the call knows it, until the sound itself is known', () => {
  const { lasts } = open()
  expect(screen.getByText('0:00 / 1:12')).toBeVisible()
  // A stream without an end.
  lasts(Infinity)
  expect(screen.getByText('0:00 / 1:12')).toBeVisible()
  lasts(65)
  expect(screen.getByText('0:00 / 1:05')).toBeVisible()
})

it('skips ten seconds on and back, within the sound', async () => {
  const { sound, lasts, press } = open()
  lasts(25)
  const times = []
  for (const name of [t.back, t.forward, t.forward, t.forward, t.back]) {
    await press(name)
    times.push(sound.currentTime)
  }
  expect(times).toEqual([0, 10, 20, 25, 15])
  expect(screen.getByText('0:15 / 0:25')).toBeVisible()
})

it('seeks by the keyboard, and says where it is', async () => {
  const { keyboard, sound, lasts } = open()
  lasts(100)
  const position = screen.getByRole('slider', { name: t.position })
  position.focus()
  await keyboard.keyboard('{End}')
  expect(sound.currentTime).toBe(100)
  await keyboard.keyboard('{ArrowLeft}{ArrowLeft}')
  expect(sound.currentTime).toBe(98)
  expect(position).toHaveAttribute('aria-valuetext', '1:38')
  await keyboard.keyboard('{Home}{ArrowRight}')
  expect(sound.currentTime).toBe(1)
})

it('follows the sound as it plays', () => {
  const { sound, lasts } = open()
  lasts(100)
  sound.currentTime = 42
  fireEvent.timeUpdate(sound)
  expect(screen.getByText('0:42 / 1:40')).toBeVisible()
  expect(screen.getByRole('slider')).toHaveAttribute('aria-valuenow', '42')
})

it('plays faster', async () => {
  const { sound, press, keyboard } = open()
  await press(`${t.speed} 1×`)
  await keyboard.click(screen.getByRole('menuitemradio', { name: '1.5×' }))
  expect(sound.playbackRate).toBe(1.5)
  fireEvent(sound, new Event('ratechange'))
  await press(`${t.speed} 1.5×`)
  expect(screen.getByRole('menuitemradio', { name: '1.5×' })).toBeChecked()
})

it('says that it cannot be played, and tries again', async () => {
  const onRetry = vi.fn()
  const { sound, press } = open({ src: '/sound.wav', onRetry })
  fireEvent.error(sound)
  expect(screen.getByText(t.failed)).toBeVisible()
  await press(en.common.retry)
  // A new link where there is one, and the sound anew where it is the same.
  expect(onRetry).toHaveBeenCalledOnce()
  expect(screen.queryByText(t.failed)).toBeNull()
})

it('plays nothing while the link is unknown', () => {
  const { container } = open({})
  expect(screen.getByRole('button', { name: t.play })).toBeDisabled()
  expect(container.querySelector('audio')).toBeNull()
})

it('draws the loudness, silence too', () => {
  const { container } = open({ src: '/sound.wav', peaks: [0, 0.5, 1] })
  const heights = [...container.querySelector('svg[data-waveform]')!.querySelectorAll('rect')].map((bar) =>
    Number(bar.getAttribute('height')),
  )
  expect(heights).toEqual([expect.closeTo(5.4), 45, 90])
})
