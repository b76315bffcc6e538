import { recall, remember } from '@/lib/storage'

/** A list's filters and order under a name; `search` is the address's query without what is open. */
export type SavedView = { name: string; search: string }

const keyOf = (userId: string) => `views.${userId}`

export function readViews(userId: string): SavedView[] {
  try {
    const stored: unknown = JSON.parse(recall(keyOf(userId)) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isView) : []
  } catch {
    return []
  }
}

/** One of the same name is replaced. */
export function withView(views: SavedView[], view: SavedView): SavedView[] {
  return [...views.filter(({ name }) => name !== view.name), view].sort((a, b) =>
    a.name.localeCompare(b.name),
  )
}

export function writeViews(userId: string, views: SavedView[]): void {
  remember(keyOf(userId), views.length > 0 ? JSON.stringify(views) : null)
}

/** The same filters in the same order of names, without the call that stands open beside the list. */
export function viewSearch(params: URLSearchParams): string {
  const kept = new URLSearchParams(params)
  kept.delete('call')
  kept.sort()
  return kept.toString()
}

function isView(thing: unknown): thing is SavedView {
  const { name, search } = (thing ?? {}) as Partial<SavedView>
  return typeof name === 'string' && typeof search === 'string'
}
