import { useCallback, useEffect, useRef } from 'react'

/** Calls back at once, and then at most once in so many milliseconds; the last call is never lost. */
export function useThrottledCallback(callback: () => void, restMs: number): () => void {
  const latest = useRef(callback)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const again = useRef(false)
  useEffect(() => {
    latest.current = callback
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(() => {
    const rest = () => {
      timer.current = undefined
      if (!again.current) return
      again.current = false
      run()
    }
    const run = () => {
      latest.current()
      timer.current = setTimeout(rest, restMs)
    }
    if (timer.current === undefined) run()
    else again.current = true
  }, [restMs])
}
