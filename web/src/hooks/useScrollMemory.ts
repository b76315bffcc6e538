import { useLayoutEffect, type RefObject } from 'react'
import { useLocation } from 'react-router'

const offsets = new Map<string, number>()

/** How far down a box stood when this entry of the browser's history was left, in pixels; 0 in a new entry. Who goes
 * back finds a list where it was. */
export function useScrollMemory(name: string, box: RefObject<HTMLElement>): number {
  const entry = `${name} ${useLocation().key}`
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const remember = () => offsets.set(entry, element.scrollTop)
    remember()
    element.addEventListener('scroll', remember, { passive: true })
    return () => element.removeEventListener('scroll', remember)
  }, [entry, box])
  return offsets.get(entry) ?? 0
}
