import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { readAfterLast } from '@/hooks/readAnew'
import { queryKeys } from '@/services/queries'
import { getNotifications, saveNotification } from '@/services/settings'
import type { NotificationPreference } from '@/services/types'

export const useNotifications = () =>
  useQuery({ queryKey: queryKeys.notifications, queryFn: ({ signal }) => getNotifications(signal) })

/** Shows the choice at once and takes it, alone, back if the server refuses. */
export function useSaveNotification() {
  const queries = useQueryClient()
  const put = (choice: NotificationPreference | undefined) =>
    queries.setQueryData<NotificationPreference[]>(queryKeys.notifications, (all) =>
      all?.map((one) => (one.event === choice?.event ? choice : one)),
    )
  return useMutation({
    mutationKey: queryKeys.notifications,
    // One after the other: two clicks on one event must not overtake each other.
    scope: { id: 'notifications' },
    mutationFn: saveNotification,
    onMutate: async (choice) => {
      await queries.cancelQueries({ queryKey: queryKeys.notifications })
      const all = queries.getQueryData<NotificationPreference[]>(queryKeys.notifications)
      put(choice)
      return all?.find(({ event }) => event === choice.event)
    },
    onError: (_error, _choice, before) => put(before),
    onSettled: (_data, error) =>
      readAfterLast(queries, queryKeys.notifications, queryKeys.notifications, error),
  })
}
