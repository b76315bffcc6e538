import type { ReactNode } from 'react'

import { cx } from '@/lib/cx'

export type Fact = {
  label: string
  value: ReactNode
  /** Sentences: they take the whole width, below their name. */
  long?: boolean
}

/** Names and values; those without a value are left out. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="grid grid-cols-[minmax(5rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-2 text-base">
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== false && value !== '')
        .map(({ label, value, long }) => (
          <div
            key={label}
            className={cx('col-span-2', long ? 'space-y-0.5' : 'grid grid-cols-subgrid items-baseline')}
          >
            <dt className="text-sm text-muted">{label}</dt>
            <dd className="min-w-0 wrap-anywhere">{value}</dd>
          </div>
        ))}
    </dl>
  )
}
