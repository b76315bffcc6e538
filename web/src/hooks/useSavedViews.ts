import { useState } from 'react'

import { useUser } from '@/hooks/useAuth'
import { readViews, withView, writeViews, type SavedView } from '@/lib/savedViews'

/** The call list's views that the user saved on this device. */
export function useSavedViews() {
  const { id } = useUser()
  const [views, setViews] = useState(() => readViews(id))
  // From what is stored: an undo comes when other views have been saved, in another tab too.
  const change = (next: (stored: SavedView[]) => SavedView[]) => {
    const kept = next(readViews(id))
    writeViews(id, kept)
    setViews(kept)
  }
  return {
    views,
    save: (view: SavedView) => change((stored) => withView(stored, view)),
    remove: (name: string) => change((stored) => stored.filter((view) => view.name !== name)),
  }
}
