import { lazy, type ComponentType } from 'react'
import { matchPath } from 'react-router'

import { quiet } from '@/lib/quiet'

const ignore = () => undefined
const loads = new Map<string, () => Promise<unknown>>()

/** A page, named by its address's pattern, or a dialog, whose code loads when it is first shown, or before that
 * through `preload`. */
export function lazyPage<Props>(name: string, load: () => Promise<{ default: ComponentType<Props> }>) {
  loads.set(name, load)
  return lazy(load)
}

/** Loads the code ahead of the click that needs it. Failure shows when it is needed. */
export function preload(name: string): void {
  void loads.get(name)?.().catch(ignore)
}

/** Loads the code of the page at an address: the first whose name is its pattern. */
export function preloadPage(path: string): void {
  const name = [...loads.keys()].find((pattern) => matchPath(pattern, path))
  if (name) preload(name)
}

/** One after the other, whenever the browser has nothing else to do. */
export async function preloadAll(): Promise<void> {
  for (const load of loads.values()) {
    await quiet()
    await load().catch(ignore)
  }
}
