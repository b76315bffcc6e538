import { useEffect, useRef } from 'react'

const typing = 'input, textarea, select, [contenteditable], [role="listbox"], [role="menu"]'

/** Listens for a single key anywhere on the page, unless something is being typed or a dialog is open. */
export function useHotkey(key: string, action: () => void, options: { inDialogs?: boolean } = {}): void {
  const latest = useRef(action)
  useEffect(() => {
    latest.current = action
  })
  const { inDialogs = false } = options
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
        return
      const target = event.target as Element
      if (target.closest(typing) || (!inDialogs && target.closest('[role="dialog"]'))) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [key, inDialogs])
}
