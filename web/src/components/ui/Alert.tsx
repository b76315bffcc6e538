import { CircleAlert, CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'

import { tones } from '@/components/ui/Badge'
import { cx } from '@/lib/cx'

type Props = { tone: 'negative' | 'positive' | 'warning'; children: ReactNode; actions?: ReactNode }

export function Alert({ tone, children, actions }: Props) {
  const Icon = tone === 'positive' ? CircleCheck : CircleAlert
  return (
    <div
      role="alert"
      className={cx(
        'flex gap-2 rounded-md px-3 py-2 text-sm',
        actions ? 'items-center' : 'items-start',
        tones[tone],
      )}
    >
      <Icon aria-hidden className={cx('size-4 shrink-0', !actions && 'mt-0.5')} />
      <div className="min-w-0 grow">{children}</div>
      {actions}
    </div>
  )
}
