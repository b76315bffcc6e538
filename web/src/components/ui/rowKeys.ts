import type { KeyboardEvent } from 'react'

const steps: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 }

/** How many rows further a key leads: none if it is no arrow, or a menu's button in the row takes it for itself. */
export const stepOf = (event: KeyboardEvent): 1 | -1 | 0 =>
  event.defaultPrevented ? 0 : (steps[event.key] ?? 0)

/** On a table's body: the arrows go from one row's link to the next one's. */
export function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const row = (event.target as Element).closest('tr')
  const step = stepOf(event)
  const next = step === 1 ? row?.nextElementSibling : step === -1 ? row?.previousElementSibling : null
  const link = next?.querySelector('a')
  if (!link) return
  event.preventDefault()
  link.focus()
}
