import { useCallback, useEffect, useRef } from 'react'

/** Calls back once the calls to it pause for so many milliseconds; never after the component is gone. */
export function useDebouncedCallback<Arguments extends unknown[]>(
  callback: (...args: Arguments) => void,
  quietMs: number,
): (...args: Arguments) => void {
  const latest = useRef(callback)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => {
    latest.current = callback
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(
    (...args: Arguments) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => latest.current(...args), quietMs)
    },
    [quietMs],
  )
}
