import { RotateCw } from 'lucide-react'

import { IconButton } from '@/components/ui/IconButton'
import type { useCalls } from '@/hooks/useCalls'
import { useErrorText } from '@/hooks/useErrorText'
import { useCallsSince } from '@/hooks/useLive'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'
import { toast } from '@/lib/toast'

/** Reads the list from its beginning when asked to. That calls came since is a dot: rows do not move while one reads
 * them. */
export function RefreshCalls({ list }: { list: ReturnType<typeof useCalls> }) {
  const t = useText()
  const describe = useErrorText()
  const news = useCallsSince(list.readAt) && !list.isFetching
  const refresh = async () => {
    const { error } = await list.refresh()
    if (error) toast.error(describe(error))
  }
  return (
    <IconButton
      label={news ? t.calls.news : t.calls.refresh}
      icon={
        <span className="relative">
          <RotateCw className={cx('size-4', list.isRefetching && 'animate-spin')} />
          {news && <span aria-hidden className="absolute -top-1 -right-1 size-2 rounded-full bg-accent" />}
        </span>
      }
      onClick={() => void refresh()}
    />
  )
}
