import { useIsMutating } from '@tanstack/react-query'
import { useId, useState } from 'react'

import { ClientForm } from '@/components/dashboard/ClientForm'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { ErrorState } from '@/components/ui/ErrorState'
import { TableSkeleton } from '@/components/ui/TableSkeleton'
import { useClient } from '@/hooks/useClients'
import { useText } from '@/hooks/useText'
import { toast } from '@/lib/toast'
import type { ClientVersion } from '@/services/clients'
import { queryKeys } from '@/services/queries'
import type { Client } from '@/services/types'

export type ClientDialogProps = {
  /** Null: a new one. */
  client: Client | null
  onClose: () => void
  onSaved?: (client: Client) => void
}

export default function ClientDialog({ client, onClose, onSaved }: ClientDialogProps) {
  const t = useText()
  const id = useId()
  const saving = useIsMutating({ mutationKey: queryKeys.clientForm }) > 0
  const saved = (stored: Client) => {
    toast.success(client ? t.clients.updated(stored.name) : t.clients.added(stored.name))
    onClose()
    onSaved?.(stored)
  }
  return (
    <Dialog
      size="lg"
      onClose={onClose}
      keepOnOutsideClick
      title={client ? t.clients.editTitle(client.name) : t.clients.addTitle}
      description={client ? t.clients.editIntro : t.clients.addIntro}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" form={id} variant="primary" busy={saving}>
            {client ? t.common.save : t.clients.create}
          </Button>
        </>
      }
    >
      {client ? <EditForm id={id} client={client} onSaved={saved} /> : <ClientForm id={id} onSaved={saved} />}
    </Dialog>
  )
}

// Reads the client once more: a change needs the ETag of what it changes. The form keeps the version that it opened
// with: with the ETag of a later one it would undo, unseen, what a colleague saved meanwhile.
function EditForm({
  id,
  client,
  onSaved,
}: {
  id: string
  client: Client
  onSaved: (client: Client) => void
}) {
  const { data, error, isSuccess, isFetchedAfterMount, isFetching, refetch } = useClient(client.id, {
    fresh: true,
  })
  const [opened, setOpened] = useState<ClientVersion>()
  if (!opened && isSuccess && isFetchedAfterMount) setOpened(data)
  if (opened) return <ClientForm id={id} version={opened} onSaved={onSaved} />
  if (error && !isFetching) return <ErrorState error={error} onRetry={refetch} />
  return <TableSkeleton rows={5} />
}
