import type { ReactNode, RefObject } from 'react'

import { cx } from '@/lib/cx'

type Props = {
  title?: ReactNode
  description?: ReactNode
  actions?: ReactNode
  /** False: the content reaches the card's edges, as tables and lists do. */
  padded?: boolean
  className?: string
  cardRef?: RefObject<HTMLElement>
  children: ReactNode
}

export function Card({ title, description, actions, padded = true, className, cardRef, children }: Props) {
  return (
    <section
      ref={cardRef}
      className={cx('min-w-0 overflow-clip rounded-lg border border-line bg-surface shadow-low', className)}
    >
      {title && (
        <header
          className={cx(
            'flex min-h-12 flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2',
            !padded && 'border-b border-line',
          )}
        >
          <div className={cx('grow basis-0', description ? 'min-w-44' : 'min-w-32')}>
            <h2 className="truncate text-base font-semibold">{title}</h2>
            {description && <p className="text-sm text-muted">{description}</p>}
          </div>
          {actions}
        </header>
      )}
      <div className={cx(padded && 'px-4 pb-4', padded && !title && 'pt-4')}>{children}</div>
    </section>
  )
}
