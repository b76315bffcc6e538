import { useState } from 'react'

import { useClientContext } from '@/hooks/useClientContext'
import { useClient, useClients } from '@/hooks/useClients'
import { useDebouncedCallback } from '@/hooks/useDebouncedCallback'
import type { Option } from '@/lib/option'
import type { Client } from '@/services/types'

const quietMs = 200
const toOption = (client: Client): Option => ({ value: client.id, label: client.name })

/** The clients that a picker offers, and `any` of them. An account with more than one page of them is searched by the
    server. */
export function useClientOptions({ any }: { any?: string } = {}) {
  const { clients, total } = useClientContext()
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const [askLater] = useDebouncedCallback((next: string) => setText(next.trim()), quietMs)
  const onSearch = (next: string) => {
    setTyped(next)
    askLater(next)
  }
  const all = total !== null && total <= clients.length
  const found = useClients({ search: text, sort: 'name' }, { enabled: !all && text !== '' })
  const searched = !all && text !== ''
  const unanswered = searched && (found.isPlaceholderData || found.isLoading)
  const outdated = typed.trim() !== text || unanswered
  const shown = (searched ? found.clients : clients).map(toOption)
  return {
    options: any && !searched ? [{ value: '', label: any }, ...shown] : shown,
    search: all ? undefined : { onSearch, busy: found.isFetching, outdated },
  }
}

/** A client's name by its id, or undefined until it is known. */
export function useClientName(id: string | undefined): string | undefined {
  const { clients } = useClientContext()
  const known = clients.find((client) => client.id === id)
  const { data } = useClient(id ?? '', { enabled: !!id && !known })
  return known?.name ?? data?.client.name
}
