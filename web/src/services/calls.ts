import { api, type IdempotencyKey } from '@/services/api'
import { download, type Download } from '@/services/download'
import type {
  Call,
  CallDetail,
  CallStatus,
  Direction,
  ImportReport,
  Outcome,
  Page,
  RecordingLink,
  SentimentLabel,
  Transcript,
} from '@/services/types'

/** What GET /api/calls filters by. `from` and `to` are instants. */
export type CallQuery = {
  client_id?: string
  from?: string
  to?: string
  status?: CallStatus[]
  direction?: Direction
  sentiment?: SentimentLabel[]
  outcome?: Outcome[]
  min_duration?: number
  max_duration?: number
  number?: string
  has_recording?: boolean
  q?: string
  sort?: string
  limit?: number
  include_total?: boolean
}

export type TranscriptFormat = 'json' | 'text' | 'vtt'
export type ExportFormat = 'csv' | 'ndjson'

// Uploads and downloads take as long as their bytes need.
const noTimeout = 0

export async function getCalls(
  query: CallQuery,
  cursor?: string | null,
  signal?: AbortSignal,
): Promise<Page<Call>> {
  const params = { include_total: cursor ? undefined : true, ...query, cursor }
  const { data } = await api.get<Page<Call>>('/calls', { params, signal })
  return data
}

const around = 10

/** The calls of a list in order of time about a moment: a few since then, that moment's own among them, and a few before. */
export async function getCallsAround(
  query: CallQuery,
  moment: string,
  signal?: AbortSignal,
): Promise<Call[]> {
  const few = { ...query, limit: around, include_total: false }
  const [since, before] = await Promise.all([
    getCalls({ ...few, from: moment, sort: 'started_at' }, null, signal),
    getCalls({ ...few, to: moment, sort: '-started_at' }, null, signal),
  ])
  const newestFirst = [...since.items.reverse(), ...before.items]
  return query.sort === 'started_at' ? newestFirst.reverse() : newestFirst
}

export async function getCall(id: string, signal?: AbortSignal): Promise<CallDetail> {
  const { data } = await api.get<CallDetail>(`/calls/${id}`, { signal })
  return data
}

export async function getTranscript(id: string, signal?: AbortSignal): Promise<Transcript> {
  const { data } = await api.get<Transcript>(`/calls/${id}/transcript`, {
    params: { format: 'json' },
    signal,
  })
  return data
}

/** A signed link that ends after ten minutes. */
export async function getRecording(id: string, signal?: AbortSignal): Promise<RecordingLink> {
  const { data } = await api.get<RecordingLink>(`/calls/${id}/recording`, { signal })
  return data
}

export function downloadTranscript(id: string, format: TranscriptFormat): Promise<Download> {
  const extension = { json: 'json', text: 'txt', vtt: 'vtt' }[format]
  return download(`/calls/${id}/transcript`, { format }, `transcript-${id}.${extension}`)
}

export function exportCalls(query: CallQuery, format: ExportFormat): Promise<Download> {
  return download('/calls/export', { ...query, format }, `calls.${format}`)
}

/** One call a line. Sent again under its key, the file goes on behind what is stored. `onProgress` tells the share
 * of the file that has been sent, 0 to 1. */
export async function importCalls(
  file: Blob,
  key: IdempotencyKey,
  onProgress: (sent: number) => void,
  signal?: AbortSignal,
): Promise<ImportReport> {
  const { data } = await api.post<ImportReport>('/calls/import', file, {
    params: { create_clients: true },
    headers: { 'Content-Type': 'application/x-ndjson', ...key },
    timeout: noTimeout,
    onUploadProgress: ({ progress }) => onProgress(progress ?? 0),
    signal,
  })
  return data
}
