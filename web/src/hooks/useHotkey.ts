import { useEffect, useRef, type RefObject } from 'react'

// Where a key is meant for what has the focus; a question is answered before anything else.
const typing =
  'input, textarea, select, [contenteditable], [role="listbox"], [role="menu"], [role="alertdialog"]'

/** Listens for a single key anywhere on the page, unless something is being typed or a dialog is open; with `of`, in
 * the dialog too in which that stands, but in no other. */
export function useHotkey(key: string, action: () => void, of?: RefObject<Element>): void {
  const latest = useRef(action)
  useEffect(() => {
    latest.current = action
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
        return
      const target = event.target as Element
      const dialog = target.closest('[role="dialog"]')
      if (target.closest(typing) || (dialog && !dialog.contains(of?.current ?? null))) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [key, of])
}

const sequenceMs = 1200

/** Two keys one after the other, "g" and then a letter: `actions` maps the second to what it does. */
export function useKeySequence(first: string, actions: Record<string, () => void>): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    let begunAt = -Infinity
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if ((event.target as Element).closest(`${typing}, [role="dialog"]`)) return
      const action = event.timeStamp - begunAt < sequenceMs ? latest.current[event.key] : undefined
      begunAt = event.key === first ? event.timeStamp : -Infinity
      if (!action) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [first])
}

/** Ctrl or, on a Mac, Command with a key; also while something is being typed. */
export function useCommandKey(key: string, action: () => void): void {
  const latest = useRef(action)
  useEffect(() => {
    latest.current = action
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key || !(event.ctrlKey || event.metaKey)) return
      if (event.altKey || event.shiftKey) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [key])
}
