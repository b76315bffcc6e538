import type { MouseEvent } from 'react'

/**
 * Whether a click in a row means the row: not one of its links and buttons, not a menu that hangs
 * elsewhere in the page, not the end of selecting text.
 */
export function meansRow(event: MouseEvent): boolean {
  const target = event.target as Element
  if (!event.currentTarget.contains(target) || target.closest('a, button, input')) return false
  return !getSelection()?.toString()
}
