import { useLayoutEffect, useRef, type RefObject } from 'react'

/** A new page begins at its top, and takes the focus that went with the page before; what is still there keeps it. */
export function useArrival(main: RefObject<HTMLElement>, pathname: string): void {
  const shown = useRef(pathname)
  useLayoutEffect(() => {
    if (shown.current === pathname || !main.current) return
    shown.current = pathname
    main.current.scrollTop = 0
    if (document.activeElement === document.body) main.current.focus({ preventScroll: true })
  }, [main, pathname])
}
