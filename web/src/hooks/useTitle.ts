import { useEffect } from 'react'

/** Names the window, for tabs, history and screen readers. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Frontdesk`
  }, [title])
}
