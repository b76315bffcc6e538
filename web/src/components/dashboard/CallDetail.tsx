import { PhoneOff } from 'lucide-react'

import { CallFacts } from '@/components/calls/CallFacts'
import { CallHead } from '@/components/calls/CallHead'
import { CallPlayer } from '@/components/calls/CallPlayer'
import { RawCall } from '@/components/calls/RawCall'
import { TranscriptSection } from '@/components/calls/TranscriptSection'
import { EmptyState } from '@/components/ui/EmptyState'
import { ErrorState } from '@/components/ui/ErrorState'
import { Skeleton } from '@/components/ui/Skeleton'
import { Tabs } from '@/components/ui/Tabs'
import { useCall, useRecording } from '@/hooks/useCalls'
import { usePlayer } from '@/hooks/usePlayer'
import { useText } from '@/hooks/useText'
import { useWaveform } from '@/hooks/useWaveform'
import { isApiError } from '@/services/error'
import type { CallDetail as Call } from '@/services/types'

type Props = { id: string; layout: 'page' | 'panel' }

export function CallDetail({ id, layout }: Props) {
  const t = useText()
  const { data, error, isFetching, refetch } = useCall(id)
  if (data) return <LoadedCall call={data} layout={layout} />
  if (isApiError(error, 404)) return <EmptyState icon={<PhoneOff />} title={t.call.notFound} />
  if (error) return <ErrorState error={error} onRetry={refetch} busy={isFetching} />
  return (
    <div role="status" aria-label={t.common.loading} className="space-y-4">
      <Skeleton className="h-11 w-2/3" />
      <Skeleton className="h-14" />
      <Skeleton className="h-64" />
    </div>
  )
}

function LoadedCall({ call, layout }: { call: Call; layout: Props['layout'] }) {
  const t = useText()
  const recording = useRecording(call.id, call.has_recording)
  const player = usePlayer(recording.data?.duration_seconds ?? call.duration_seconds)
  const peaks = useWaveform(call.id, recording.data?.url)
  const transcript = (
    <TranscriptSection
      callId={call.id}
      seconds={call.duration_seconds}
      player={player}
      canSeek={!!recording.data}
      titleHidden={layout === 'panel'}
    />
  )
  const facts = <CallFacts call={call} />
  return (
    <article className="space-y-5">
      <CallHead call={call} />
      {call.has_recording && (
        <CallPlayer
          player={player}
          src={recording.data?.url}
          peaks={peaks}
          onRetry={() => void recording.refetch()}
        />
      )}
      {call.summary && (
        <section>
          <h2 className="mb-1 text-base font-semibold">{t.call.summary}</h2>
          <p className="wrap-anywhere text-muted">{call.summary}</p>
        </section>
      )}
      {layout === 'page' ? (
        <div className="grid grid-cols-1 gap-8 border-t border-line pt-5 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
          <div className="min-w-0">{transcript}</div>
          <aside aria-label={t.call.details} className="lg:row-span-2">
            {facts}
          </aside>
          <div className="min-w-0">
            <RawCall call={call} />
          </div>
        </div>
      ) : (
        <Tabs
          label={t.call.title}
          tabs={[
            { id: 'transcript', label: t.call.transcript, content: transcript },
            { id: 'details', label: t.call.details, content: facts },
            { id: 'raw', label: t.call.raw, content: <RawCall call={call} /> },
          ]}
        />
      )}
    </article>
  )
}
