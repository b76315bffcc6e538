import { useLayoutEffect, useRef } from 'react'

/** For the part of the frame that shows the pages: a new one begins at its top, and takes the focus that went with the
 * page before. What is still there keeps it. */
export function useArrival(pathname: string) {
  const main = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  useLayoutEffect(() => {
    if (shown.current === pathname || !main.current) return
    shown.current = pathname
    main.current.scrollTop = 0
    if (document.activeElement === document.body) main.current.focus({ preventScroll: true })
  }, [pathname])
  return main
}
