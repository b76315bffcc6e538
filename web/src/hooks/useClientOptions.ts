import { useState } from 'react'

import { useClientContext } from '@/hooks/useClientContext'
import { useClient, useClients } from '@/hooks/useClients'
import { useDebouncedCallback } from '@/hooks/useDebouncedCallback'
import type { Option } from '@/lib/option'
import type { Client } from '@/services/types'

const quietMs = 200
const toOption = (client: Client): Option => ({ value: client.id, label: client.name })

/** The clients that a picker offers. An account with more than one page of them is searched by the server. */
export function useClientOptions() {
  const { clients, total } = useClientContext()
  const [text, setText] = useState('')
  const [onSearch] = useDebouncedCallback((typed: string) => setText(typed.trim()), quietMs)
  const all = total !== null && total <= clients.length
  const found = useClients({ search: text, sort: 'name' }, { enabled: !all && text !== '' })
  const shown = !all && text ? found.clients : clients
  return {
    options: shown.map(toOption),
    search: all ? undefined : { onSearch, busy: found.isFetching },
  }
}

/** A client's name by its id, or undefined until it is known. */
export function useClientName(id: string | undefined): string | undefined {
  const { clients } = useClientContext()
  const known = clients.find((client) => client.id === id)
  const { data } = useClient(id ?? '', { enabled: !!id && !known })
  return known?.name ?? data?.client.name
}
