import { api } from '@/services/api'
import type { Voice } from '@/services/types'

export async function getVoices(signal?: AbortSignal): Promise<Voice[]> {
  const { data } = await api.get<{ items: Voice[] }>('/voices', { signal })
  return data.items
}
