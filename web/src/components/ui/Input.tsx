import { forwardRef, type ComponentProps } from 'react'

import { cx } from '@/lib/cx'

export const inputStyle = cx(
  'rounded-md border border-line-strong bg-surface text-ink shadow-low transition-colors duration-100',
  'hover:border-faint focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0',
  'aria-invalid:border-negative aria-invalid:focus-visible:outline-negative',
  'disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted',
)

export const Input = forwardRef<HTMLInputElement, ComponentProps<'input'>>(function Input(
  { className, type = 'text', ...rest },
  ref,
) {
  return (
    <input
      ref={ref}
      type={type}
      className={cx(inputStyle, 'h-8.5 w-full px-2.5 coarse:h-10', className)}
      {...rest}
    />
  )
})

export const Textarea = forwardRef<HTMLTextAreaElement, ComponentProps<'textarea'>>(function Textarea(
  { className, rows = 3, ...rest },
  ref,
) {
  return (
    <textarea
      ref={ref}
      rows={rows}
      className={cx(
        inputStyle,
        'block field-sizing-content max-h-72 min-h-18 w-full resize-y px-2.5 py-1.5',
        className,
      )}
      {...rest}
    />
  )
})
