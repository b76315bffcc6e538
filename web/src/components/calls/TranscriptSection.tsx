import { Download } from 'lucide-react'

import { TranscriptView } from '@/components/calls/TranscriptView'
import { Button } from '@/components/ui/Button'
import { ErrorState } from '@/components/ui/ErrorState'
import { Menu, MenuItem } from '@/components/ui/Menu'
import { Skeleton } from '@/components/ui/Skeleton'
import { useTranscript } from '@/hooks/useCalls'
import { useErrorText } from '@/hooks/useErrorText'
import type { Player } from '@/hooks/usePlayer'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'
import { saveFile } from '@/lib/download'
import { toast } from '@/lib/toast'
import { downloadTranscript, type TranscriptFormat } from '@/services/calls'

type Props = {
  callId: string
  /** How long they talked; null if they did not. */
  seconds: number | null
  player: Player
  canSeek: boolean
  /** Under a tab of the same name the heading would say it twice. */
  titleHidden?: boolean
}

export function TranscriptSection({ callId, seconds, player, canSeek, titleHidden }: Props) {
  const t = useText()
  const { data, error, isFetching, refetch } = useTranscript(callId)
  const started = player.playing || player.time > 0
  return (
    <section aria-labelledby="transcript">
      <header
        className={cx('mb-3 flex min-h-7 items-center', titleHidden ? 'justify-end' : 'justify-between')}
      >
        <h2 id="transcript" className={cx('text-base font-semibold', titleHidden && 'sr-only')}>
          {t.call.transcript}
        </h2>
        {data && data.turns.length > 0 && <DownloadMenu callId={callId} />}
      </header>
      {data ? (
        <TranscriptView
          turns={data.turns}
          playedMs={canSeek && started ? player.time * 1000 : null}
          onSeek={canSeek ? player.playFrom : undefined}
        />
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} busy={isFetching} />
      ) : (
        <TranscriptSkeleton turns={Math.min(12, Math.ceil((seconds ?? 0) / 6))} />
      )}
    </section>
  )
}

function DownloadMenu({ callId }: { callId: string }) {
  const t = useText()
  const describe = useErrorText()
  const download = async (format: TranscriptFormat) => {
    try {
      const { blob, filename } = await downloadTranscript(callId, format)
      saveFile(blob, filename)
    } catch (error) {
      toast.error(describe(error))
    }
  }
  const trigger = (
    <Button size="sm" aria-label={t.call.download}>
      <Download aria-hidden className="size-3.5" />
      {t.call.downloadShort}
    </Button>
  )
  return (
    <Menu trigger={trigger}>
      {(['text', 'vtt', 'json'] as const).map((format) => (
        <MenuItem key={format} onSelect={() => void download(format)}>
          {t.call.formats[format]}
        </MenuItem>
      ))}
    </Menu>
  )
}

const widths = ['w-2/3', 'w-1/2', 'w-3/4', 'w-2/5']

function TranscriptSkeleton({ turns }: { turns: number }) {
  return (
    <div className="flex flex-col gap-4">
      {Array.from({ length: turns }, (_, index) => (
        <Skeleton
          key={index}
          className={cx('h-12 rounded-xl', widths[index % widths.length], index % 2 && 'self-end')}
        />
      ))}
    </div>
  )
}
