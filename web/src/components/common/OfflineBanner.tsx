import { WifiOff } from 'lucide-react'
import { useSyncExternalStore } from 'react'

import { useText } from '@/hooks/useText'

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

export function OfflineBanner() {
  const t = useText()
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  if (online) return null
  return (
    <div
      role="status"
      className="flex items-center justify-center gap-2 bg-warning-soft px-4 py-1.5 text-sm text-warning"
    >
      <WifiOff aria-hidden className="size-4 shrink-0" />
      {t.errors.offline}
    </div>
  )
}
