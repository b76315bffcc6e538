import { memo } from 'react'

import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'
import { formatDuration } from '@/lib/format'
import type { Turn } from '@/services/types'

type Props = {
  turn: Turn
  /** The same speaker spoke before: no need to name them again. */
  continues: boolean
  active: boolean
  onSeek?: (seconds: number) => void
}

export const TurnBubble = memo(function TurnBubble({ turn, continues, active, onSeek }: Props) {
  const t = useText()
  const agent = turn.speaker === 'agent'
  const seconds = turn.start_ms / 1000
  const time = formatDuration(seconds)
  return (
    <li
      className={cx(
        'flex max-w-[88%] scroll-my-6 flex-col',
        agent ? 'items-end self-end' : 'items-start',
        continues ? 'mt-1' : 'mt-4 first:mt-0',
      )}
    >
      <p
        className={cx(
          'mb-1 flex gap-2 px-1 text-xs text-faint',
          // Its time can be reached by keyboard all the same: it shows while it has the focus.
          continues && 'sr-only focus-within:not-sr-only focus-within:mb-1 focus-within:px-1',
        )}
      >
        <span className="font-medium text-muted">{agent ? t.call.agent : t.call.caller}</span>
        {onSeek ? (
          <button
            type="button"
            aria-label={t.call.seekTo(time)}
            onClick={() => onSeek(seconds)}
            className="rounded-sm tabular-nums underline-offset-2 hover:text-accent-text hover:underline"
          >
            {time}
          </button>
        ) : (
          <span className="tabular-nums">{time}</span>
        )}
      </p>
      <p
        onClick={onSeek && (() => !getSelection()?.toString() && onSeek(seconds))}
        className={cx(
          'rounded-xl px-3 py-1.5 wrap-anywhere whitespace-pre-wrap transition-shadow',
          agent ? 'rounded-tr-sm bg-accent-soft' : 'rounded-tl-sm bg-sunken',
          onSeek && 'cursor-pointer',
          active && 'ring-2 ring-accent',
        )}
      >
        {turn.text}
      </p>
    </li>
  )
})
