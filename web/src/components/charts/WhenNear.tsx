import { startTransition, Suspense, useEffect, useRef, useState, type ReactNode } from 'react'

type Props = {
  /** Keeps the room until then, and while the children's code loads. */
  fallback: ReactNode
  className?: string
  children: ReactNode
}

/** Renders what is slow to load or to draw when its place is near the window, and from then on, giving way to the
 * user. */
export function WhenNear({ fallback, className, children }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    const watcher = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && startTransition(() => setNear(true)),
      {
        // What scrolls is the page's main part: a margin around the window would be cut off by it.
        root: place.current!.closest('main'),
        rootMargin: '200px',
      },
    )
    watcher.observe(place.current!)
    return () => watcher.disconnect()
  }, [])
  return (
    <div ref={place} className={className}>
      {near ? <Suspense fallback={fallback}>{children}</Suspense> : fallback}
    </div>
  )
}
