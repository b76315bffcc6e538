import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/** The parameters in the address bar, and how to change some of them: what is empty leaves it. */
export function useAddress<Name extends string>() {
  const [params, setParams] = useSearchParams()
  const set = useCallback(
    (change: Partial<Record<Name, string | string[] | null>>) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          for (const [name, value] of Object.entries<string | string[] | null | undefined>(change)) {
            if (value?.length) after.set(name, String(value))
            else after.delete(name)
          }
          return after
        },
        { replace: true },
      ),
    [setParams],
  )
  const clear = useCallback(() => setParams({}, { replace: true }), [setParams])
  return { params, set, clear }
}
