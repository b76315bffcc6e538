import { useEffect, useMemo, useRef } from 'react'

import { TurnBubble } from '@/components/calls/TurnBubble'
import { useText } from '@/hooks/useText'
import type { Turn } from '@/services/types'

type Props = {
  turns: Turn[]
  /** Where the recording is, in milliseconds; null when nothing plays. */
  playedMs: number | null
  /** Absent: there is no recording to jump in. */
  onSeek?: (seconds: number) => void
}

/** The conversation as a chat. While the recording plays, the words being said are marked and kept in sight. */
export function TranscriptView({ turns, playedMs, onSeek }: Props) {
  const t = useText()
  const list = useRef<HTMLOListElement>(null)
  const active = useMemo(
    () => (playedMs === null ? -1 : turns.findLastIndex((turn) => turn.start_ms <= playedMs)),
    [turns, playedMs],
  )
  useEffect(() => {
    if (active < 0) return
    const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches
    list.current?.children[active]?.scrollIntoView({ block: 'nearest', behavior: smooth ? 'smooth' : 'auto' })
  }, [active])
  if (turns.length === 0) return <p className="py-6 text-center text-muted">{t.call.noTranscript}</p>
  return (
    <ol ref={list} className="flex flex-col">
      {turns.map((turn, index) => (
        <TurnBubble
          key={index}
          turn={turn}
          continues={turns[index - 1]?.speaker === turn.speaker}
          active={index === active}
          onSeek={onSeek}
        />
      ))}
    </ol>
  )
}
