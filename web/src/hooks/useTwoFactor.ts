import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { readAnew } from '@/hooks/readAnew'
import { beginTwoFactor, confirmTwoFactor, disableTwoFactor, getTwoFactor } from '@/services/auth'
import { queryKeys } from '@/services/queries'

/** Whether the user's own sign-in takes a second factor. */
export const useTwoFactor = () =>
  useQuery({ queryKey: queryKeys.twoFactor, queryFn: ({ signal }) => getTwoFactor(signal) })

// Passwords go in, a secret and recovery codes come out: nothing keeps them longer than they are shown.
const gcTime = 0

export const useBeginTwoFactor = () => useMutation({ mutationFn: beginTwoFactor, gcTime })

/** Gives the recovery codes at once: whatever becomes of the reading, they are told this once. */
export function useConfirmTwoFactor() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: confirmTwoFactor,
    gcTime,
    onSettled: () => void queries.invalidateQueries({ queryKey: queryKeys.twoFactor }),
  })
}

export function useDisableTwoFactor() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: disableTwoFactor,
    gcTime,
    onSettled: (_data, error) => readAnew(queries, queryKeys.twoFactor, error),
  })
}
