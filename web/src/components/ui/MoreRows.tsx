import { useEffect, useRef } from 'react'

import { Button } from '@/components/ui/Button'
import { Spinner } from '@/components/ui/Spinner'
import { useText } from '@/hooks/useText'

type Props = {
  /** A query that is read page by page. */
  query: {
    hasNextPage: boolean
    isFetchingNextPage: boolean
    isFetchNextPageError: boolean
    fetchNextPage: () => Promise<unknown>
  }
}

/** Below a list: loads the next page when it scrolls near, and by a button for those who do not scroll. */
export function MoreRows({ query }: Props) {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query
  const t = useText()
  const mark = useRef<HTMLDivElement>(null)
  const auto = hasNextPage && !isFetchingNextPage && !isFetchNextPageError
  useEffect(() => {
    if (!auto || !mark.current) return
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && void fetchNextPage(), {
      rootMargin: '400px',
    })
    watcher.observe(mark.current)
    return () => watcher.disconnect()
  }, [auto, fetchNextPage])
  if (!hasNextPage) return null
  return (
    <div ref={mark} className="flex justify-center py-4">
      {isFetchingNextPage ? (
        <Spinner className="text-faint" />
      ) : (
        <Button onClick={() => void fetchNextPage()}>
          {isFetchNextPageError ? t.common.retry : t.common.showMore}
        </Button>
      )}
    </div>
  )
}
