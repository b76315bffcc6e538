import { Tooltip } from '@/components/ui/Tooltip'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'
import type { StreamState } from '@/services/events'

/** Whether new calls appear by themselves; quiet, also when they do not. */
export function LiveMark({ state }: { state: StreamState }) {
  const t = useText()
  return (
    <Tooltip label={state === 'down' ? t.live.downHint : t.live.hint}>
      <span
        role="status"
        tabIndex={0}
        className="flex items-center gap-1.5 rounded-sm text-xs whitespace-nowrap text-muted"
      >
        <span
          aria-hidden
          className={cx('size-1.5 rounded-full', state === 'live' ? 'bg-positive' : 'bg-line-strong')}
        />
        <span className="max-sm:sr-only">{t.live[state]}</span>
      </span>
    </Tooltip>
  )
}
