import { useState } from 'react'

// By open dialog: where the focus goes when it closes, the nearest place first.
const waysBack = new WeakMap<Element, HTMLElement[]>()

/** For the content of a dialog without a Radix Trigger: when it closes, the focus goes back to where it was. */
export function useFocusReturn() {
  // While it renders: an effect finds the menu or the dialog that this one follows gone already.
  const [back] = useState(() => wayBack(document.activeElement))
  return {
    ref: (dialog: HTMLElement | null) => {
      if (dialog) waysBack.set(dialog, back)
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault()
      // Not away from the dialog that follows this one.
      if (document.activeElement === document.body) back.find((place) => place.isConnected)?.focus()
    },
  }
}

// What had the focus; where that goes with its menu or dialog, the way back from there.
function wayBack(focused: Element | null): HTMLElement[] {
  if (!(focused instanceof HTMLElement)) return []
  const popup = focused.closest('[role="menu"], [role="dialog"], [role="alertdialog"]')
  if (!popup) return [focused]
  const trigger = document.querySelector(`[aria-controls="${popup.id}"]`)
  return [focused, ...(waysBack.get(popup) ?? wayBack(trigger))]
}
