import { startTransition, useEffect, useState, type ReactNode } from 'react'

import { quiet } from '@/lib/quiet'

type Props = {
  /** Keeps the room until then. */
  fallback: ReactNode
  children: ReactNode
}

/** Renders what stands further down when the browser has nothing more urgent to do, giving way to the user. */
export function WhenQuiet({ fallback, children }: Props) {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    let gone = false
    void quiet().then(() => gone || startTransition(() => setReady(true)))
    return () => {
      gone = true
    }
  }, [])
  return ready ? children : fallback
}
