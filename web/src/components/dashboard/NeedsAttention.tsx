import { CircleCheck, Frown, PhoneMissed, ReceiptText, Webhook, type LucideIcon } from 'lucide-react'
import { Link } from 'react-router'

import { Skeleton } from '@/components/ui/Skeleton'
import { useAttention, type Attention } from '@/hooks/useAttention'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'

const looks: Record<Attention['name'], { Icon: LucideIcon; calm?: boolean }> = {
  negative: { Icon: Frown },
  missed: { Icon: PhoneMissed },
  webhooks: { Icon: Webhook },
  overdueOfClients: { Icon: ReceiptText },
  overdueOfYours: { Icon: ReceiptText },
  openOfClients: { Icon: ReceiptText, calm: true },
  openOfYours: { Icon: ReceiptText, calm: true },
}

/** Today's calls, failures and money that somebody should look at; one quiet line when there is none. */
export function NeedsAttention({ pollMs }: { pollMs: number | undefined }) {
  const t = useText()
  const all = useAttention(pollMs)
  const pressing = all.filter(({ count }) => count)
  const unknown = all.some(({ failed }) => failed)
  const known = all.every(({ count }) => count !== undefined)
  // All at once: a link that came before others would push them along.
  if (!known && !unknown) return <AttentionToCome />
  return (
    <section aria-label={t.attention.title} className="mb-4 flex min-h-9 flex-wrap items-center gap-2">
      {pressing.map((one) => (
        <AttentionLink key={one.name} {...one} />
      ))}
      {known && pressing.length === 0 && (
        <p className="flex items-center gap-2 text-sm text-muted">
          <CircleCheck aria-hidden className="size-4 text-positive" />
          {t.attention.clear}
        </p>
      )}
      {unknown && <p className="text-sm text-muted">{t.attention.unknown}</p>}
    </section>
  )
}

const AttentionToCome = () => (
  <div aria-hidden className="mb-4 flex min-h-9 flex-wrap gap-2">
    <Skeleton className="h-9 w-60 coarse:h-10" />
    <Skeleton className="h-9 w-48 coarse:h-10" />
  </div>
)

function AttentionLink({ name, count = 0, open = [], path }: Attention) {
  const t = useText()
  const { number, amount } = useFormat()
  const { Icon, calm } = looks[name]
  const sums = open.map((sum) => amount(sum.open_minor, sum.currency)).join(' + ')
  // The dictionary counts and names; the figure itself stands out.
  const [, words = ''] = /^\S+\s(.*)$/.exec(t.attention[name](count)) ?? []
  return (
    <Link
      to={path}
      className="flex min-h-9 items-center gap-2 rounded-lg border border-line bg-surface px-3 text-sm shadow-low transition-colors hover:bg-hover coarse:min-h-10"
    >
      <Icon aria-hidden className={cx('size-4 shrink-0', calm ? 'text-faint' : 'text-negative')} />
      <span>
        <span className="font-semibold tabular-nums">{number(count)}</span> {words}{' '}
        {sums && <span className="text-muted tabular-nums">· {sums}</span>}
      </span>
    </Link>
  )
}
