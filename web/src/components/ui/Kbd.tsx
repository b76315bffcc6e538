import { cx } from '@/lib/cx'

export function Kbd({ children, inverse }: { children: string; inverse?: boolean }) {
  return (
    <kbd
      className={cx(
        'inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-sm border px-1 font-sans text-[0.6875rem] leading-none',
        inverse ? 'border-current/30 opacity-80' : 'border-line bg-sunken text-faint',
      )}
    >
      {children}
    </kbd>
  )
}
