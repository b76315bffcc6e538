import { ChevronDown } from 'lucide-react'
import { forwardRef, type ComponentProps, type ReactNode } from 'react'

import { cx } from '@/lib/cx'

type Props = ComponentProps<'button'> & { label: string; icon?: ReactNode; value?: ReactNode }

/** The button of one filter: what it filters by, and by which value if it does. */
export const FilterChip = forwardRef<HTMLButtonElement, Props>(function FilterChip(
  { label, icon, value, className, ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type="button"
      className={cx(
        'inline-flex h-8.5 max-w-64 shrink-0 items-center gap-1.5 rounded-md border px-2.5 text-base transition-colors coarse:h-10',
        value
          ? 'border-accent/40 bg-accent-soft text-ink hover:border-accent'
          : 'border-dashed border-line-strong text-muted hover:bg-hover hover:text-ink data-[state=open]:bg-hover',
        className,
      )}
      {...rest}
    >
      {icon && <span className="text-faint [&>svg]:size-3.5">{icon}</span>}
      <span className={cx(value && 'text-muted', 'shrink-0')}>{label}</span>
      {value && <span className="truncate font-medium">{value}</span>}
      <ChevronDown aria-hidden className="size-3.5 shrink-0 text-faint" />
    </button>
  )
})
