import { useCallback, useMemo } from 'react'

import { useParameters } from '@/hooks/useAddress'
import type { ListedCall } from '@/services/types'

/** The call that stands open beside the list, in the address, so that it can be linked and gone back from. */
export function useOpenCall(calls: ListedCall[]) {
  const { params, change } = useParameters()
  const id = params.get('call')
  const index = useMemo(() => (id ? calls.findIndex((call) => call.id === id) : -1), [calls, id])

  const show = useCallback(
    (call: ListedCall | null, replace = false) =>
      change(
        (before) => {
          const after = new URLSearchParams(before)
          if (call) after.set('call', call.id)
          else after.delete('call')
          return after
        },
        { replace },
      ),
    [change],
  )
  // Leafing through calls leaves one entry in the history, not one for each.
  const step = (to: ListedCall | undefined) => (index < 0 || !to ? undefined : () => show(to, true))
  const close = () => {
    show(null)
    document.querySelector<HTMLElement>(`a[data-call="${id}"]`)?.focus()
  }
  return { id, show, close, previous: step(calls[index - 1]), next: step(calls[index + 1]) }
}
