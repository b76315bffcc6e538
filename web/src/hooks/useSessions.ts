import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { readAnew } from '@/hooks/readAnew'
import { endOtherSession, listSessions } from '@/services/auth'
import { queryKeys } from '@/services/queries'

/** Where the user is signed in. */
export function useSessions() {
  return useQuery({ queryKey: queryKeys.sessions, queryFn: ({ signal }) => listSessions(signal) })
}

export function useEndSession() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: endOtherSession,
    onSettled: (_data, error) => readAnew(queries, queryKeys.sessions, error),
  })
}
