import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { useDebouncedCallback } from '@/hooks/useDebouncedCallback'
import { looksLikeNumber, readNumber } from '@/lib/numberSearch'
import { getCalls } from '@/services/calls'
import { getClients } from '@/services/clients'
import { queryKeys } from '@/services/queries'

const quietMs = 180
const limit = 6

/** The few clients and calls that best match what is typed, asked for when typing pauses. */
export function useFind() {
  const [text, setText] = useState('')
  const [find] = useDebouncedCallback((typed: string) => setText(typed.trim()), quietMs)
  const options = { enabled: text.length > 1, placeholderData: keepPreviousData }
  const clients = useQuery({
    ...options,
    queryKey: queryKeys.found('clients', text),
    queryFn: ({ signal }) => getClients({ search: text, sort: '-calls', limit }, null, signal),
  })
  const calledFor = looksLikeNumber(text) ? { number: readNumber(text) } : { q: text }
  const calls = useQuery({
    ...options,
    queryKey: queryKeys.found('calls', text),
    queryFn: ({ signal }) => getCalls({ ...calledFor, sort: '-started_at', limit }, null, signal),
  })
  const shown = text.length > 1
  return {
    find,
    clients: (shown && clients.data?.items) || [],
    calls: (shown && calls.data?.items) || [],
    busy: clients.isFetching || calls.isFetching,
    failed: shown && (clients.isError || calls.isError),
  }
}
