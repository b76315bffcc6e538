import { api } from '@/services/api'
import type { Voice } from '@/services/types'

export async function getVoices(signal?: AbortSignal): Promise<Voice[]> {
  const { data } = await api.get<{ items: Voice[] }>('/voices', { signal })
  return data.items
}

/** The text as that voice speaks it: an audio file. */
export async function previewVoice(id: string, text: string): Promise<Blob> {
  const { data } = await api.post<Blob>(
    `/voices/${encodeURIComponent(id)}/preview`,
    { text },
    { responseType: 'blob' },
  )
  return data
}
