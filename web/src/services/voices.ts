import { api } from '@/services/api'
import { isApiError } from '@/services/error'

export type Voice = { id: string; name: string; description?: string | null; language?: string | null }

// What a server without a voice service offers.
const builtIn: Voice[] = [
  { id: 'ava-warm-us', name: 'Ava', description: 'Warm, American', language: 'en' },
  { id: 'grace-calm-us', name: 'Grace', description: 'Calm, American', language: 'en' },
  { id: 'ruby-bright-us', name: 'Ruby', description: 'Bright, American', language: 'en' },
  { id: 'claire-composed-us', name: 'Claire', description: 'Composed, American', language: 'en' },
  { id: 'dana-plain-us', name: 'Dana', description: 'Plain, American', language: 'en' },
  { id: 'elise-friendly-us', name: 'Elise', description: 'Friendly, American', language: 'en' },
  { id: 'jordan-upbeat-us', name: 'Jordan', description: 'Upbeat, American', language: 'en' },
  { id: 'max-steady-us', name: 'Max', description: 'Steady, American', language: 'en' },
  { id: 'mia-breezy-us', name: 'Mia', description: 'Breezy, American', language: 'en' },
  { id: 'sofia-lively-us', name: 'Sofia', description: 'Lively, American', language: 'en' },
  { id: 'zoe-energetic-us', name: 'Zoe', description: 'Energetic, American', language: 'en' },
  { id: 'arthur-brisk-uk', name: 'Arthur', description: 'Brisk, British', language: 'en' },
  { id: 'oliver-clear-uk', name: 'Oliver', description: 'Clear, British', language: 'en' },
  { id: 'lena-gentle-de', name: 'Lena', description: 'Gentle, German', language: 'de' },
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
