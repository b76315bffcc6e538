import { createContext, useMemo, type ReactNode } from 'react'

import {
  useClients,
  useCreateClient,
  useDeleteClient,
  useRestoreClient,
  useUpdateClient,
} from '@/hooks/useClients'
import type { Client, ClientDraft } from '@/services/types'

export type ClientState = {
  /** The first clients by name: what pickers offer before anything is typed. */
  clients: Client[]
  total: number | null
  loading: boolean
  error: unknown
  fetchClients: () => Promise<unknown>
  addClient: (draft: ClientDraft) => Promise<Client>
  updateClient: (client: Client, draft: ClientDraft, etag?: string) => Promise<Client>
  deleteClient: (client: Client) => Promise<void>
  restoreClient: (client: Client) => Promise<Client>
}

export const ClientContext = createContext<ClientState | null>(null)

const directory = { sort: 'name' }

/** The clients that the whole signed-in product shares; TanStack Query keeps them. */
export function ClientProvider({ children }: { children: ReactNode }) {
  const { clients, total, isPending, error, refetch } = useClients(directory)
  const { mutateAsync: create } = useCreateClient()
  const { mutateAsync: update } = useUpdateClient()
  const { mutateAsync: archive } = useDeleteClient()
  const { mutateAsync: restore } = useRestoreClient()

  const value = useMemo<ClientState>(
    () => ({
      clients,
      total,
      loading: isPending,
      error,
      fetchClients: refetch,
      addClient: create,
      updateClient: async (client, draft, etag) => (await update({ client, draft, etag })).client,
      deleteClient: archive,
      restoreClient: restore,
    }),
    [clients, total, isPending, error, refetch, create, update, archive, restore],
  )
  return <ClientContext.Provider value={value}>{children}</ClientContext.Provider>
}
