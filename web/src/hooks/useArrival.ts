import { useLayoutEffect, useRef } from 'react'

import { useScrollMemory } from '@/hooks/useScrollMemory'

/** For the part of the frame that shows the pages: a new one begins at its top, one gone back to where it was left,
 * and takes the focus that went with the page before. What is still there keeps it. */
export function useArrival(pathname: string) {
  const main = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  const left = useScrollMemory('main', main)
  useLayoutEffect(() => {
    if (shown.current === pathname || !main.current) return
    shown.current = pathname
    main.current.scrollTop = left
    if (document.activeElement === document.body) main.current.focus({ preventScroll: true })
  }, [pathname, left])
  return main
}
