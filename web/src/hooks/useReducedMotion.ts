import { useSyncExternalStore } from 'react'

const wish = '(prefers-reduced-motion: reduce)'

function subscribe(listener: () => void): () => void {
  const query = matchMedia(wish)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Whether the user asked their system for less movement. */
export const useReducedMotion = () => useSyncExternalStore(subscribe, () => matchMedia(wish).matches)
