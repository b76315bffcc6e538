import { QueryClient } from '@tanstack/react-query'

const freshMs = 30_000

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // services/api.ts retries what is worth it; offline, an error with a way to retry beats a silent wait.
      // That mode alone would also leave them as they are once the connection is back.
      queries: { staleTime: freshMs, retry: false, networkMode: 'always', refetchOnReconnect: true },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
