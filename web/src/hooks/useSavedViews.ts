import { useState } from 'react'

import { useUser } from '@/hooks/useAuth'
import { readViews, withView, writeViews, type SavedView } from '@/lib/savedViews'

/** The call list's views that the user saved on this device. */
export function useSavedViews() {
  const { id } = useUser()
  const [views, setViews] = useState(() => readViews(id))
  const keep = (next: SavedView[]) => {
    writeViews(id, next)
    setViews(next)
  }
  return {
    views,
    save: (view: SavedView) => keep(withView(views, view)),
    remove: (name: string) => keep(views.filter((view) => view.name !== name)),
  }
}
