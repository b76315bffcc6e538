import { startTransition, useEffect, useState, type ReactNode } from 'react'

type Props = {
  /** Keeps the room until then. */
  fallback: ReactNode
  children: ReactNode
}

/** What takes a phone a while to draw, a long list say, comes in slices, between which the browser answers the user;
 * by itself, React draws what the server answered in one go. */
export function InSlices({ fallback, children }: Props) {
  const [begun, setBegun] = useState(false)
  useEffect(() => startTransition(() => setBegun(true)), [])
  return begun ? children : fallback
}
