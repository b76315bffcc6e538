import { useCallback } from 'react'

import { useClientContext } from '@/hooks/useClientContext'
import { useErrorText } from '@/hooks/useErrorText'
import { useText } from '@/hooks/useText'
import { toast } from '@/lib/toast'
import type { Client } from '@/services/types'

/** Archiving and bringing back, with a toast that undoes it or says why it failed. */
export function useClientActions() {
  const t = useText()
  const describe = useErrorText()
  const { deleteClient, restoreClient } = useClientContext()

  const restore = useCallback(
    async (client: Client) => {
      try {
        await restoreClient(client)
        toast.success(t.clients.restored(client.name))
      } catch (error) {
        toast.error(describe(error))
      }
    },
    [restoreClient, describe, t],
  )
  const archive = useCallback(
    async (client: Client) => {
      try {
        await deleteClient(client)
        toast.show(t.clients.archived(client.name), {
          description: t.clients.archivedText,
          duration: 8000,
          action: { label: t.common.undo, onClick: () => void restore(client) },
        })
      } catch (error) {
        toast.error(describe(error))
      }
    },
    [deleteClient, restore, describe, t],
  )
  return { archive, restore }
}
