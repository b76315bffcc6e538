// Toasts without the library that draws them: it loads when the first is raised.
import type { toast as Sonner } from 'sonner'

type Raise = (sonner: typeof Sonner) => void
type ToastOptions = Parameters<typeof Sonner>[1]
type Progress = { loading: string; success: string; error: (error: unknown) => string }

let sonner: typeof Sonner | null = null
let waiting: Raise[] = []
const listeners = new Set<() => void>()

function raise(toast: Raise): void {
  if (sonner) return toast(sonner)
  waiting.push(toast)
  listeners.forEach((listener) => listener())
}

export const toast = {
  show: (text: string, options?: ToastOptions) => raise((to) => to(text, options)),
  success: (text: string) => raise((to) => to.success(text)),
  error: (text: string) => raise((to) => to.error(text)),
  promise: (work: Promise<unknown>, progress: Progress) => raise((to) => to.promise(work, progress)),
}

/** For the component that draws them: whether one waits, and what draws it. */
export const areToastsWaiting = () => sonner !== null || waiting.length > 0

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function drawToasts(library: typeof Sonner): void {
  sonner = library
  waiting.forEach((toast) => toast(library))
  waiting = []
}
