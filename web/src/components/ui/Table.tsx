import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'

import { cx } from '@/lib/cx'

export function Table({ className, ...rest }: ComponentProps<'table'>) {
  return <table className={cx('w-full border-separate border-spacing-0 text-left', className)} {...rest} />
}

export type SortDirection = 'asc' | 'desc' | null
type HeadProps = Omit<ComponentProps<'th'>, 'align'> & {
  align?: 'left' | 'right'
  /** Absent: not sortable. */
  sort?: SortDirection
  onSort?: () => void
  children?: ReactNode
}

const ariaSort = { asc: 'ascending', desc: 'descending' } as const

export function Th({ align = 'left', sort, onSort, className, children, ...rest }: HeadProps) {
  const Arrow = sort === 'asc' ? ArrowUp : sort === 'desc' ? ArrowDown : ChevronsUpDown
  return (
    <th
      scope="col"
      aria-sort={sort ? ariaSort[sort] : undefined}
      className={cx(
        'h-9 border-b border-line bg-surface px-3 text-xs font-medium whitespace-nowrap text-faint first:pl-4 last:pr-4',
        align === 'right' && 'text-right',
        className,
      )}
      {...rest}
    >
      {onSort ? (
        <button
          type="button"
          onClick={onSort}
          className={cx(
            'group -mx-1 inline-flex items-center gap-1 rounded-sm px-1 hover:text-ink coarse:min-h-10',
            // The name stays above the figures, the arrow beside it.
            align === 'right' && 'flex-row-reverse',
            sort && 'text-ink',
          )}
        >
          {children}
          <Arrow
            aria-hidden
            className={cx(
              'size-3',
              !sort && 'opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60',
            )}
          />
        </button>
      ) : (
        children
      )}
    </th>
  )
}

export function Td({
  align = 'left',
  className,
  ...rest
}: Omit<ComponentProps<'td'>, 'align'> & { align?: 'left' | 'right' }) {
  return (
    <td
      className={cx(
        'border-b border-line px-3 first:pl-4 last:pr-4',
        align === 'right' && 'text-right tabular-nums',
        className,
      )}
      {...rest}
    />
  )
}
