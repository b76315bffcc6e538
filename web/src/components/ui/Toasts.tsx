import { lazy, Suspense, useSyncExternalStore } from 'react'

import { areToastsWaiting, subscribeToToasts } from '@/lib/toast'

const Toaster = lazy(() => import('@/components/ui/Toaster'))

export function Toasts() {
  const wanted = useSyncExternalStore(subscribeToToasts, areToastsWaiting)
  if (!wanted) return null
  return (
    <Suspense fallback={null}>
      <Toaster />
    </Suspense>
  )
}
