import { useSyncExternalStore } from 'react'

/** Says the name of the page that has come: screen readers read the window's title only when they load it. */
export function PageName() {
  const title = useSyncExternalStore(subscribe, () => document.title)
  return (
    <p role="status" className="sr-only">
      {title}
    </p>
  )
}

function subscribe(listener: () => void): () => void {
  const watcher = new MutationObserver(listener)
  watcher.observe(document.head, { subtree: true, childList: true })
  return () => watcher.disconnect()
}
