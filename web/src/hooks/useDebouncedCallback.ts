import { useCallback, useEffect, useRef } from 'react'

/** What still waits when the component goes is dropped, or called back then. */
type Options = { atEnd?: 'drop' | 'call' }

/** Calls back once the calls to it pause for so many milliseconds. The second function does not wait for the pause;
 * it does nothing where nothing waits. */
export function useDebouncedCallback<Arguments extends unknown[]>(
  callback: (...args: Arguments) => void,
  quietMs: number,
  { atEnd = 'drop' }: Options = {},
): [later: (...args: Arguments) => void, now: () => void] {
  const latest = useRef(callback)
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; args: Arguments }>()
  useEffect(() => {
    latest.current = callback
  })
  const drop = useCallback(() => {
    clearTimeout(waiting.current?.timer)
    waiting.current = undefined
  }, [])
  const now = useCallback(() => {
    const args = waiting.current?.args
    drop()
    if (args) latest.current(...args)
  }, [drop])
  const later = useCallback(
    (...args: Arguments) => {
      drop()
      waiting.current = { timer: setTimeout(now, quietMs), args }
    },
    [drop, now, quietMs],
  )
  useEffect(() => (atEnd === 'call' ? now : drop), [atEnd, now, drop])
  return [later, now]
}
