import { useQuery } from '@tanstack/react-query'

import { peaksOf } from '@/lib/peaks'
import { queryKeys } from '@/services/queries'

const bars = 120
// Decoded sound takes ten times the memory of the file; a longer call does without the picture.
const mostBytes = 12_000_000

/** The sound's loudness over its length, or undefined while it is unknown or too long to look at. */
export function useWaveform(callId: string, src: string | undefined): number[] | undefined {
  const { data } = useQuery({
    queryKey: queryKeys.waveform(callId),
    queryFn: ({ signal }) => readPeaks(src!, signal),
    enabled: src !== undefined && typeof OfflineAudioContext !== 'undefined',
    staleTime: Infinity,
  })
  return data ?? undefined
}

async function readPeaks(src: string, signal: AbortSignal): Promise<number[] | null> {
  const answer = await fetch(src, { signal })
  if (!answer.ok || Number(answer.headers.get('content-length') ?? 0) > mostBytes) {
    await answer.body?.cancel()
    return null
  }
  const context = new OfflineAudioContext(1, 1, 8000)
  try {
    const sound = await context.decodeAudioData(await answer.arrayBuffer())
    return peaksOf(sound.getChannelData(0), bars)
  } catch {
    // The player may know a format that the decoder does not.
    return null
  }
}
