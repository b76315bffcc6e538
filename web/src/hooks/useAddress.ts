import { useCallback, useLayoutEffect, useRef } from 'react'
import { useLocation, useSearchParams, type Location } from 'react-router'

// What has been asked for since that location was shown. The router shows it in a transition, which may take a
// while; what changes meanwhile goes on from here.
const ahead = new WeakMap<Location, URLSearchParams>()

/** The parameters in the address bar, and how to change them. Once the component is gone nothing changes them: they
 * are another page's then. */
export function useParameters() {
  const location = useLocation()
  const [params, setParams] = useSearchParams()
  const gone = useRef(false)
  useLayoutEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
    }
  }, [])
  const change = useCallback(
    (next: (before: URLSearchParams) => URLSearchParams, { replace }: { replace: boolean }) => {
      if (gone.current) return
      const after = next(ahead.get(location) ?? params)
      ahead.set(location, after)
      setParams(after, { replace })
    },
    [location, params, setParams],
  )
  return { params, change }
}

/** The parameters in the address bar, and how to change some of them: what is empty leaves it. */
export function useAddress<Name extends string>() {
  const { params, change } = useParameters()
  const set = useCallback(
    (values: Partial<Record<Name, string | string[] | null>>) =>
      change(
        (before) => {
          const after = new URLSearchParams(before)
          for (const [name, value] of Object.entries<string | string[] | null | undefined>(values)) {
            if (value?.length) after.set(name, String(value))
            else after.delete(name)
          }
          return after
        },
        { replace: true },
      ),
    [change],
  )
  const clear = useCallback(() => change(() => new URLSearchParams(), { replace: true }), [change])
  return { params, set, clear }
}
