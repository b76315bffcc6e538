import { api } from '@/services/api'
import { isApiError } from '@/services/error'

export type Voice = { id: string; name: string; description?: string | null; language?: string | null }

// What a server without a voice service offers.
const builtIn: Voice[] = [
  { id: 'aria', name: 'Aria', description: 'Warm, mid-range', language: 'en' },
  { id: 'noah', name: 'Noah', description: 'Calm, low', language: 'en' },
  { id: 'maya', name: 'Maya', description: 'Bright, quick', language: 'en' },
  { id: 'oliver', name: 'Oliver', description: 'Crisp, British', language: 'en' },
  { id: 'clara', name: 'Clara', description: 'Clear, friendly', language: 'de' },
  { id: 'jonas', name: 'Jonas', description: 'Steady, low', language: 'de' },
]

export async function getVoices(signal?: AbortSignal): Promise<Voice[]> {
  try {
    const { data } = await api.get<{ items: Voice[] }>('/voices', { signal })
    return data.items
  } catch (error) {
    if (isApiError(error, 404)) return builtIn
    throw error
  }
}
