import { lazy, type ComponentType } from 'react'

type Load = () => Promise<{ default: ComponentType }>
const loads = new Map<string, Load>()

/** A page whose code loads when it is first shown, or before that through `preload`. */
export function lazyPage(path: string, load: Load) {
  loads.set(path, load)
  return lazy(load)
}

/** Loads a page's code ahead of the click on its link. Failure shows when the page is opened. */
export function preload(path: string): void {
  loads
    .get(path)?.()
    .catch(() => undefined)
}

export function preloadAll(): void {
  loads.forEach((_load, path) => preload(path))
}
