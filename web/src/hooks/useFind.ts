import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { useDebouncedCallback } from '@/hooks/useDebouncedCallback'
import { looksLikeNumber, readNumber } from '@/lib/numberSearch'
import { getCalls, type CallQuery } from '@/services/calls'
import { getClients } from '@/services/clients'
import { queryKeys } from '@/services/queries'
import type { Call } from '@/services/types'

const quietMs = 180
const limit = 6

async function findCalls(text: string, signal: AbortSignal): Promise<Call[]> {
  const pages = await Promise.all(
    meanings(text).map((meant) => getCalls({ ...meant, sort: '-started_at', limit }, null, signal)),
  )
  const found = new Map(pages.flatMap(({ items }) => items).map((call) => [call.id, call]))
  const hasThatId = (call: Call) => Number(call.external_id === text)
  return [...found.values()].sort((a, b) => hasThatId(b) - hasThatId(a)).slice(0, limit)
}

// Bare digits may be part of a number, or a call's id in another system. Asked for together, the API would look for
// calls with both.
function meanings(text: string): Pick<CallQuery, 'q' | 'number'>[] {
  const words = { q: text }
  const number = { number: readNumber(text) }
  if (!looksLikeNumber(text)) return [words]
  return /^\d+$/.test(text) ? [number, words] : [number]
}

/** The few clients and calls that best match what is typed, asked for when typing pauses. `outdated`: they are those
    of what was typed before. */
export function useFind() {
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const [askLater] = useDebouncedCallback((next: string) => setText(next.trim()), quietMs)
  const type = (next: string) => {
    setTyped(next)
    askLater(next)
  }
  const options = { enabled: text.length > 1, placeholderData: keepPreviousData }
  const clients = useQuery({
    ...options,
    queryKey: queryKeys.found('clients', text),
    queryFn: ({ signal }) => getClients({ search: text, sort: '-calls', limit }, null, signal),
  })
  const calls = useQuery({
    ...options,
    queryKey: queryKeys.found('calls', text),
    queryFn: ({ signal }) => findCalls(text, signal),
  })
  const wanted = typed.trim()
  const shown = wanted.length > 1 && text.length > 1
  const unanswered = [clients, calls].some((query) => query.isPlaceholderData || query.isLoading)
  return {
    typed,
    type,
    clients: (shown && clients.data?.items) || [],
    calls: (shown && calls.data) || [],
    busy: clients.isFetching || calls.isFetching,
    outdated: wanted.length > 1 && (wanted !== text || unanswered),
    failed: shown && (clients.isError || calls.isError),
  }
}
