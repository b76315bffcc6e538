// The names under which answers are cached, from the general to the particular.
import type { CallQuery } from '@/services/calls'
import type { ClientQuery } from '@/services/clients'

export const queryKeys = {
  me: ['me'] as const,
  clients: ['clients'] as const,
  clientLists: ['clients', 'list'] as const,
  clientList: (query: ClientQuery) => ['clients', 'list', query] as const,
  client: (id: string) => ['clients', 'one', id] as const,
  clientForm: ['client-form'] as const,
  voices: ['voices'] as const,
  calls: ['calls'] as const,
  callList: (query: CallQuery) => ['calls', 'list', query] as const,
  call: (id: string) => ['calls', 'one', id] as const,
  transcript: (id: string) => ['calls', 'transcript', id] as const,
  recording: (id: string) => ['calls', 'recording', id] as const,
  sessions: ['sessions'] as const,
  found: (what: 'clients' | 'calls', text: string) => ['found', what, text] as const,
}
