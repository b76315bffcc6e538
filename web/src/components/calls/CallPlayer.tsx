import { Pause, Play, RotateCcw, RotateCw } from 'lucide-react'

import { SeekBar } from '@/components/calls/SeekBar'
import { Alert } from '@/components/ui/Alert'
import { Button } from '@/components/ui/Button'
import { IconButton } from '@/components/ui/IconButton'
import { Menu, MenuRadioGroup, MenuRadioItem } from '@/components/ui/Menu'
import { speeds, type Player } from '@/hooks/usePlayer'
import { useText } from '@/hooks/useText'
import { formatDuration } from '@/lib/format'

const skipSeconds = 10

type Props = {
  player: Player
  src: string | undefined
  peaks: number[] | undefined
  onRetry: () => void
}

export function CallPlayer({ player, src, peaks, onRetry }: Props) {
  const t = useText()
  const { playing, time, duration } = player
  const retry = () => {
    player.reload()
    onRetry()
  }
  return (
    <section aria-label={t.player.label} className="rounded-lg border border-line bg-sunken/60 px-3 py-2">
      {src && <audio key={src} src={src} preload="metadata" {...player.bind} />}
      <div className="flex items-center gap-1">
        <Button
          variant="primary"
          size="round"
          aria-label={playing ? t.player.pause : t.player.play}
          disabled={!src}
          onClick={player.toggle}
        >
          {playing ? (
            <Pause aria-hidden className="size-4 fill-current" />
          ) : (
            <Play aria-hidden className="ml-0.5 size-4 fill-current" />
          )}
        </Button>
        <IconButton
          size="icon-sm"
          label={t.player.back}
          icon={<RotateCcw className="size-4" />}
          onClick={() => player.seek(time - skipSeconds)}
        />
        <IconButton
          size="icon-sm"
          label={t.player.forward}
          icon={<RotateCw className="size-4" />}
          onClick={() => player.seek(time + skipSeconds)}
        />
        <SeekBar time={time} duration={duration} peaks={peaks} onSeek={player.seek} />
        <span className="ml-2 text-xs whitespace-nowrap text-muted tabular-nums">
          {formatDuration(time)} / {formatDuration(duration)}
        </span>
        <SpeedMenu speed={player.speed} onChange={player.setSpeed} />
      </div>
      {player.failed && (
        <div className="mt-2">
          <Alert
            tone="negative"
            actions={
              <Button size="sm" onClick={retry}>
                {t.common.retry}
              </Button>
            }
          >
            {t.player.failed}
          </Alert>
        </div>
      )}
    </section>
  )
}

function SpeedMenu({ speed, onChange }: { speed: number; onChange: (speed: number) => void }) {
  const t = useText()
  const trigger = (
    <Button variant="ghost" size="sm" className="tabular-nums" aria-label={`${t.player.speed} ${speed}×`}>
      {speed}×
    </Button>
  )
  return (
    <Menu trigger={trigger} className="min-w-24">
      <MenuRadioGroup value={String(speed)} onValueChange={(chosen) => onChange(Number(chosen))}>
        {speeds.map((choice) => (
          <MenuRadioItem key={choice} value={String(choice)}>
            {choice}×
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
    </Menu>
  )
}
