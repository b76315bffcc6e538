import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { byCursor, joined } from '@/hooks/paging'
import { readAfterLast, readAnew } from '@/hooks/readAnew'
import { getCurrentUser } from '@/services/auth'
import { queryKeys } from '@/services/queries'
import * as service from '@/services/settings'
import type { AccountChange, Role, TeamUser } from '@/services/types'

export const useAccount = () =>
  useQuery({ queryKey: queryKeys.account, queryFn: ({ signal }) => service.getAccount(signal) })

/** The session's user carries the account: it is read anew after a change. */
export function useUpdateAccount() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (change: AccountChange) => {
      queries.setQueryData(queryKeys.account, await service.updateAccount(change))
      await getCurrentUser()
    },
    // The account's own plan follows its currency.
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.billing }),
  })
}

export const useTeam = ({ enabled = true } = {}) =>
  useQuery({ queryKey: queryKeys.team, queryFn: ({ signal }) => service.listTeam(signal), enabled })

function useTeamMutation<Argument>(mutationFn: (argument: Argument) => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({
    mutationKey: queryKeys.team,
    mutationFn,
    onSettled: (_data, error) => readAfterLast(queries, queryKeys.team, queryKeys.team, error),
  })
}

export const useInviteUser = () => useTeamMutation(service.inviteUser)
export const useInviteAgain = () => useTeamMutation(service.inviteAgain)
export const useRemoveUser = () => useTeamMutation(service.removeUser)

/** Shows the new role at once and takes it, alone, back if the server refuses. */
export function useChangeRole() {
  const queries = useQueryClient()
  const put = (id: string, role: Role | undefined) =>
    queries.setQueryData<TeamUser[]>(queryKeys.team, (team) =>
      team?.map((user) => (role && user.id === id ? { ...user, role } : user)),
    )
  return useMutation({
    mutationKey: queryKeys.team,
    mutationFn: ({ id, role }: { id: string; role: Role }) => service.changeRole(id, role),
    onMutate: async ({ id, role }) => {
      await queries.cancelQueries({ queryKey: queryKeys.team })
      const before = queries.getQueryData<TeamUser[]>(queryKeys.team)?.find((user) => user.id === id)
      put(id, role)
      return before?.role
    },
    onError: (_error, { id }, before) => put(id, before),
    onSettled: (_data, error) => readAfterLast(queries, queryKeys.team, queryKeys.team, error),
  })
}

export const useApiKeys = () =>
  useQuery({ queryKey: queryKeys.apiKeys, queryFn: ({ signal }) => service.listApiKeys(signal) })

function useApiKeyMutation<Argument, Result>(mutationFn: (argument: Argument) => Promise<Result>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn,
    // The answer to a creation holds the key: nothing keeps it longer than it is shown.
    gcTime: 0,
    onSettled: (_data, error) => readAnew(queries, queryKeys.apiKeys, error),
  })
}

export const useCreateApiKey = () => useApiKeyMutation(service.createApiKey)
export const useRevokeApiKey = () => useApiKeyMutation(service.revokeApiKey)

export function useAuditLog(query: service.AuditQuery) {
  const result = useInfiniteQuery({
    queryKey: queryKeys.auditLog(query),
    queryFn: ({ pageParam, signal }) => service.getAuditLog(query, pageParam, signal),
    ...byCursor,
    // What one did a moment ago is what one looks for here.
    staleTime: 0,
  })
  return { ...result, entries: result.data && joined(result.data) }
}
