import { CircleCheck, Frown, PhoneMissed, type LucideIcon } from 'lucide-react'
import { Link } from 'react-router'

import { useAttention, type Attention } from '@/hooks/useAttention'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'

const icons: Record<Attention['name'], LucideIcon> = { negative: Frown, missed: PhoneMissed }

/** Today's calls and failures that somebody should look at; one quiet line when there is none. */
export function NeedsAttention({ pollMs }: { pollMs: number | undefined }) {
  const t = useText()
  const all = useAttention(pollMs)
  const pressing = all.filter(({ count }) => count)
  const unknown = all.some(({ failed }) => failed)
  const known = all.every(({ count }) => count !== undefined)
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

function AttentionLink({ name, count = 0, path }: Attention) {
  const t = useText()
  const { number } = useFormat()
  const Icon = icons[name]
  // The dictionary counts and names; the figure itself stands out.
  const [, words = ''] = /^\S+\s(.*)$/.exec(t.attention[name](count)) ?? []
  return (
    <Link
      to={path}
      className="flex h-9 items-center gap-2 rounded-lg border border-line bg-surface px-3 text-sm shadow-low transition-colors hover:bg-hover"
    >
      <Icon aria-hidden className="size-4 text-negative" />
      <span>
        <span className="font-semibold tabular-nums">{number(count)}</span> {words}
      </span>
    </Link>
  )
}
