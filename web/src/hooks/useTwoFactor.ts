import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { readAnew } from '@/hooks/readAnew'
import { beginTwoFactor, confirmTwoFactor, disableTwoFactor, getTwoFactor } from '@/services/auth'
import { queryKeys } from '@/services/queries'

/** Whether the user's own sign-in takes a second factor. */
export const useTwoFactor = () =>
  useQuery({ queryKey: queryKeys.twoFactor, queryFn: ({ signal }) => getTwoFactor(signal) })

function useTwoFactorMutation<Result>(mutationFn: (proof: string) => Promise<Result>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn,
    // Passwords go in, a secret and recovery codes come out: nothing keeps them longer than they are shown.
    gcTime: 0,
    onSettled: (_data, error) => readAnew(queries, queryKeys.twoFactor, error),
  })
}

export const useBeginTwoFactor = () => useTwoFactorMutation(beginTwoFactor)
export const useConfirmTwoFactor = () => useTwoFactorMutation(confirmTwoFactor)
export const useDisableTwoFactor = () => useTwoFactorMutation(disableTwoFactor)
