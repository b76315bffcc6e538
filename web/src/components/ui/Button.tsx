import { Slot } from 'radix-ui'
import { forwardRef, type ComponentProps } from 'react'

import { Spinner } from '@/components/ui/Spinner'
import { cx } from '@/lib/cx'

const variants = {
  primary: 'bg-accent text-on-accent shadow-low hover:bg-accent-strong',
  secondary: 'border border-line-strong bg-surface text-ink shadow-low hover:bg-hover',
  ghost: 'text-muted hover:bg-hover hover:text-ink',
  danger: 'bg-negative text-surface shadow-low hover:bg-negative-strong',
}
const sizes = {
  sm: 'h-7 gap-1.5 rounded-md px-2.5 text-sm coarse:h-10',
  md: 'h-8.5 gap-2 rounded-md px-3.5 text-base coarse:h-10',
  icon: 'size-8.5 shrink-0 rounded-md coarse:size-10',
  'icon-sm': 'size-7 shrink-0 rounded-md coarse:size-10',
  round: 'size-8.5 shrink-0 rounded-full coarse:size-10',
}

export type ButtonProps = ComponentProps<'button'> & {
  variant?: keyof typeof variants
  size?: keyof typeof sizes
  /** Shows a spinner and takes no second click, yet stays focusable. */
  busy?: boolean
  /** Styles the only child instead of a button of its own, for links. */
  asChild?: boolean
}

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = 'secondary', size = 'md', busy = false, asChild, className, children, onClick, ...rest },
  ref,
) {
  const style = cx(
    'inline-flex items-center justify-center font-medium whitespace-nowrap transition-colors duration-100 select-none',
    'disabled:pointer-events-none disabled:opacity-50',
    variants[variant],
    sizes[size],
    busy && 'cursor-progress',
    className,
  )
  if (asChild)
    return (
      <Slot.Root ref={ref} className={style} {...rest}>
        {children}
      </Slot.Root>
    )
  return (
    <button
      ref={ref}
      type="button"
      className={style}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {busy && <Spinner />}
      {children}
    </button>
  )
})
