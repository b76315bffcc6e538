import { lazy, type ComponentType } from 'react'

import { quiet } from '@/lib/quiet'

const loads = new Map<string, () => Promise<unknown>>()

/** A page, or a dialog, whose code loads when it is first shown, or before that through `preload`. */
export function lazyPage<Props>(name: string, load: () => Promise<{ default: ComponentType<Props> }>) {
  loads.set(name, load)
  return lazy(load)
}

/** Loads the code ahead of the click that needs it. Failure shows when it is needed. */
export function preload(name: string): void {
  loads
    .get(name)?.()
    .catch(() => undefined)
}

/** One after the other, whenever the browser has nothing else to do. */
export async function preloadAll(): Promise<void> {
  for (const load of loads.values()) {
    await quiet()
    await load().catch(() => undefined)
  }
}
