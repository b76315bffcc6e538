import { useDeferredValue, type ReactNode } from 'react'

type Props = {
  /** The server has answered. */
  ready: boolean
  /** Stands there until then, and until the children are drawn. */
  fallback: ReactNode
  children: ReactNode
}

/** What takes a phone a while to draw, a long list say, comes in slices, between which the browser answers the user;
 * by itself, React draws what the server answered in one go. What is known from the start is there at once. */
export function InSlices({ ready, fallback, children }: Props) {
  const drawn = useDeferredValue(ready)
  return ready && drawn ? children : fallback
}
