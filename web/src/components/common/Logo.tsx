import { cx } from '@/lib/cx'

/** The desk bell. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden className={cx('size-6 shrink-0', className)}>
      <rect width="24" height="24" rx="6.5" className="fill-accent" />
      <g className="fill-on-accent">
        <path d="M5.4 15.6a6.6 6.6 0 0 1 13.2 0z" />
        <rect x="4.6" y="16.9" width="14.8" height="1.9" rx=".95" />
        <circle cx="12" cy="7" r="1.45" />
      </g>
    </svg>
  )
}

export function Logo({ className }: { className?: string }) {
  return (
    <span className={cx('inline-flex items-center gap-2 text-lg font-semibold tracking-tight', className)}>
      <LogoMark />
      Frontdesk
    </span>
  )
}
