import { Slider } from 'radix-ui'

import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'
import { formatDuration } from '@/lib/format'

type Props = {
  time: number
  duration: number
  /** Loudness over the length, 0 to 1. */
  peaks: number[] | undefined
  onSeek: (time: number) => void
}

/** Where the sound is; over its waveform once that is known. */
export function SeekBar({ time, duration, peaks, onSeek }: Props) {
  const t = useText()
  return (
    <Slider.Root
      value={[Math.min(time, duration)]}
      max={duration || 1}
      step={1}
      onValueChange={([to]) => onSeek(to ?? 0)}
      className="relative ml-2 flex h-10 min-w-8 grow touch-none items-center select-none"
    >
      <Slider.Track
        className={cx(
          'relative grow overflow-hidden',
          peaks ? 'h-full' : 'h-1.5 rounded-full bg-line-strong',
        )}
      >
        {peaks && <Bars peaks={peaks} className="absolute inset-0 size-full text-line-strong" />}
        <Slider.Range className={cx('absolute h-full', !peaks && 'bg-accent')} />
        {peaks && (
          <div
            aria-hidden
            className="absolute inset-0"
            style={{ clipPath: `inset(0 ${100 - (duration ? (time / duration) * 100 : 0)}% 0 0)` }}
          >
            <Bars peaks={peaks} className="size-full text-accent" />
          </div>
        )}
      </Slider.Track>
      <Slider.Thumb
        aria-label={t.player.position}
        aria-valuetext={formatDuration(time)}
        className={cx(
          'block shadow-low',
          peaks
            ? 'h-9 w-0.5 rounded-full bg-accent'
            : 'size-3.5 rounded-full border-2 border-accent bg-surface',
        )}
      />
    </Slider.Root>
  )
}

// Even silence leaves a mark, so that one sees where the sound goes on.
const leastShare = 0.06

function Bars({ peaks, className }: { peaks: number[]; className: string }) {
  return (
    <svg
      aria-hidden
      data-waveform
      viewBox={`0 0 ${peaks.length * 3} 100`}
      preserveAspectRatio="none"
      className={className}
    >
      {peaks.map((peak, index) => {
        const height = Math.max(leastShare, peak) * 90
        return (
          <rect key={index} x={index * 3} y={50 - height / 2} width={2} height={height} fill="currentColor" />
        )
      })}
    </svg>
  )
}
