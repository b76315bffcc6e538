import { useEffect, useRef } from 'react'

import { Button } from '@/components/ui/Button'
import { Spinner } from '@/components/ui/Spinner'
import { useText } from '@/hooks/useText'

type Props = { hasMore: boolean; loading: boolean; failed: boolean; onMore: () => void }

/** Below a list: loads the next page when it scrolls near, and by a button for those who do not scroll. */
export function MoreRows({ hasMore, loading, failed, onMore }: Props) {
  const t = useText()
  const mark = useRef<HTMLDivElement>(null)
  const auto = hasMore && !loading && !failed
  useEffect(() => {
    if (!auto || !mark.current) return
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), {
      rootMargin: '400px',
    })
    watcher.observe(mark.current)
    return () => watcher.disconnect()
  }, [auto, onMore])
  if (!hasMore) return null
  return (
    <div ref={mark} className="flex justify-center py-4">
      {loading ? (
        <Spinner className="text-faint" />
      ) : (
        <Button onClick={onMore}>{failed ? t.common.retry : t.common.showMore}</Button>
      )}
    </div>
  )
}
