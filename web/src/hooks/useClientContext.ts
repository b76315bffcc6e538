import { useContext } from 'react'

import { ClientContext, type ClientState } from '@/context/ClientContext'

export function useClientContext(): ClientState {
  const clients = useContext(ClientContext)
  if (!clients) throw new Error('useClientContext needs a ClientProvider above it')
  return clients
}
