import type { KeyboardEvent } from 'react'

/** On a table's body: the arrows go from one row's link to the next one's. Where only rows in sight exist, the others
    come as the table scrolls along. */
export function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  // A menu's button in the row takes the arrow for itself.
  if (event.defaultPrevented || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
  const row = (event.target as Element).closest('tr')
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling
  const link = next?.querySelector('a')
  if (!link) return
  event.preventDefault()
  link.focus()
}
