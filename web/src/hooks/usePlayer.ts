import { useMemo, useRef, useState, type SyntheticEvent } from 'react'

export const speeds = [1, 1.25, 1.5, 2] as const

type Sound = SyntheticEvent<HTMLAudioElement>

// What cannot be read says so by an event of its own; what is refused stays paused.
const play = (sound: HTMLAudioElement | null) => void sound?.play().catch(() => undefined)

/** An <audio> element's state and controls, in seconds. Spread `bind` on the element. */
export function usePlayer(knownDuration: number | null) {
  const audio = useRef<HTMLAudioElement>(null)
  const [state, setState] = useState({ playing: false, time: 0, duration: knownDuration ?? 0, speed: 1 })
  const [failed, setFailed] = useState(false)

  const actions = useMemo(() => {
    const seek = (time: number) => {
      if (!audio.current) return
      const end = Number.isFinite(audio.current.duration) ? audio.current.duration : time
      audio.current.currentTime = Math.min(Math.max(0, time), end)
      setState((before) => ({ ...before, time: audio.current!.currentTime }))
    }
    return {
      seek,
      toggle: () => (audio.current?.paused ? play(audio.current) : audio.current?.pause()),
      setSpeed: (speed: number) => {
        if (audio.current) audio.current.playbackRate = speed
      },
      /** Where it could not be read: the same link once more. */
      reload: () => audio.current?.load(),
      playFrom: (time: number) => {
        seek(time)
        play(audio.current)
      },
    }
  }, [])
  const bind = useMemo(() => {
    const read = ({ currentTarget: sound }: Sound) =>
      setState((before) => ({
        playing: !sound.paused && !sound.ended,
        time: sound.currentTime,
        // A stream without a length says Infinity.
        duration: Number.isFinite(sound.duration) ? sound.duration : before.duration,
        speed: sound.playbackRate,
      }))
    return {
      ref: audio,
      onPlay: read,
      onPause: read,
      onEnded: read,
      onTimeUpdate: read,
      onDurationChange: read,
      onRateChange: read,
      onError: () => setFailed(true),
      onLoadStart: () => setFailed(false),
    }
  }, [])
  return { ...state, ...actions, failed, bind }
}

export type Player = ReturnType<typeof usePlayer>
