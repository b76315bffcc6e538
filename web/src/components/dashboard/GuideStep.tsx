import { Check } from 'lucide-react'
import type { ReactNode } from 'react'

import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'

type Props = { number: number; title: string; done: boolean; current: boolean; children: ReactNode }

/** One step; only the one that is next shows what to do. */
export function GuideStep({ number, title, done, current, children }: Props) {
  const t = useText()
  return (
    <li
      className={cx('flex gap-3 rounded-lg px-3 py-2.5', current && 'bg-sunken/70')}
      aria-current={current ? 'step' : undefined}
    >
      <span
        aria-hidden
        className={cx(
          'mt-px flex size-5 shrink-0 items-center justify-center rounded-full text-xs font-semibold',
          done
            ? 'bg-positive-soft text-positive'
            : current
              ? 'bg-accent text-on-accent'
              : 'border border-line-strong text-muted',
        )}
      >
        {done ? <Check className="size-3" strokeWidth={3} /> : number}
      </span>
      <div className="min-w-0 grow">
        <h3 className={cx('font-medium', !current && 'text-muted')}>
          {title}
          {done && <span className="sr-only">, {t.guide.done}</span>}
        </h3>
        {current && <div className="mt-1 space-y-3 text-muted">{children}</div>}
      </div>
    </li>
  )
}
