import { Skeleton } from '@/components/ui/Skeleton'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'

const widths = ['w-40', 'w-52', 'w-36', 'w-48', 'w-44', 'w-56']

/** Rows that are on their way. */
export function TableSkeleton({ rows = 8, avatar = false }: { rows?: number; avatar?: boolean }) {
  const t = useText()
  return (
    <div role="status" aria-label={t.common.loading}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="flex h-13 items-center gap-3 border-b border-line px-4 last:border-0">
          {avatar && <Skeleton className="size-8 shrink-0" />}
          <Skeleton className={cx('h-3.5 max-w-full', widths[index % widths.length])} />
          <div className="grow" />
          <Skeleton className="hidden h-3.5 w-24 sm:block" />
          <Skeleton className="h-3.5 w-12" />
        </div>
      ))}
    </div>
  )
}
