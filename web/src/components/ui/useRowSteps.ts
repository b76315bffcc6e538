import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'

import { stepOf } from '@/components/ui/rowKeys'

type Options = {
  box: RefObject<HTMLElement>
  count: number
  scrollTo: (index: number) => void
}

/** For a table of which only the rows in sight exist: the arrows go from one row's link to the next one's. A row that
    is not drawn yet gets the focus once it is, and the arrows go on from there meanwhile. */
export function useRowSteps({ box, count, scrollTo }: Options) {
  const awaited = useRef<number | null>(null)
  const linkOf = (index: number) =>
    box.current?.querySelector<HTMLElement>(`tr[aria-rowindex="${index + 2}"] a`)

  useEffect(() => {
    if (awaited.current === null) return
    const link = linkOf(awaited.current)
    const elsewhere =
      document.activeElement !== document.body && !box.current?.contains(document.activeElement)
    if (!elsewhere) link?.focus()
    if (elsewhere || link) awaited.current = null
  })
  return (event: KeyboardEvent<HTMLElement>) => {
    const step = stepOf(event)
    const row = (event.target as Element).closest('tr')
    if (!step || !row) return
    const next = (awaited.current ?? Number(row.getAttribute('aria-rowindex')) - 2) + step
    if (next < 0 || next >= count) return
    event.preventDefault()
    const link = linkOf(next)
    awaited.current = link ? null : next
    if (link) link.focus()
    else scrollTo(next)
  }
}
