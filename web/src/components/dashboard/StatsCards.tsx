import { CalendarCheck, CircleDollarSign, Clock, PhoneCall, PhoneIncoming, Smile, Timer } from 'lucide-react'
import type { ReactNode } from 'react'

import type { Loading } from '@/components/charts/ChartCard'
import { InSlices } from '@/components/common/InSlices'
import { StatsCard } from '@/components/dashboard/StatsCard'
import { Card } from '@/components/ui/Card'
import { ErrorState } from '@/components/ui/ErrorState'
import { OutOfDate } from '@/components/ui/OutOfDate'
import { Skeleton } from '@/components/ui/Skeleton'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'
import type { Figures } from '@/services/types'

// A card takes three lines of it: name, figure and comparison stand at one height along a row.
const grid = 'grid grid-cols-2 gap-3 lg:grid-cols-4 lg:gap-4'

type Props = {
  query: Loading
  figures: Figures | undefined
  /** The eighth card. */
  children: ReactNode
}

/** The key figures, each beside the period before. */
export function StatsCards({ query, figures, children }: Props) {
  const t = useText()
  if (query.error && !figures)
    return (
      <Card>
        <ErrorState error={query.error} onRetry={query.refetch} busy={query.isFetching} />
      </Card>
    )
  const toCome = (
    <div role="status" aria-label={t.common.loading}>
      <StatsToCome />
    </div>
  )
  return (
    <InSlices ready={!!figures} fallback={toCome}>
      {figures && (
        <Stats query={query} figures={figures}>
          {children}
        </Stats>
      )}
    </InSlices>
  )
}

function Stats({ query, figures, children }: Props & { figures: Figures }) {
  const t = useText()
  const { number, percent, duration, minor } = useFormat()
  const minutes = (value: number) => number(Math.round(value))
  return (
    <div>
      {query.error ? (
        <div className="mb-2 flex justify-end">
          <OutOfDate query={query} />
        </div>
      ) : null}
      <ul
        aria-label={t.stats.label}
        className={cx(grid, 'transition-opacity', query.isPlaceholderData && 'opacity-50 delay-150')}
      >
        <StatsCard icon={PhoneCall} label={t.stats.calls} stat={figures.calls} format={number} />
        <StatsCard
          icon={PhoneIncoming}
          label={t.stats.answered}
          stat={figures.answered_share}
          format={percent}
          share
        />
        <StatsCard icon={Clock} label={t.stats.minutes} stat={figures.minutes} format={minutes} />
        <StatsCard
          icon={Timer}
          label={t.stats.averageDuration}
          stat={figures.average_duration_seconds}
          format={duration}
          neutral
        />
        <StatsCard
          icon={Smile}
          label={t.stats.positive}
          stat={figures.positive_share}
          format={percent}
          share
        />
        <StatsCard
          icon={CalendarCheck}
          label={t.stats.booked}
          stat={figures.appointments_booked}
          format={number}
        />
        <StatsCard
          icon={CircleDollarSign}
          label={t.stats.revenue}
          hint={t.stats.revenueHint}
          stat={figures.revenue_minor}
          format={minor}
        />
        {children}
      </ul>
    </div>
  )
}

export const StatsToCome = () => (
  <div className={grid}>
    {Array.from({ length: 8 }, (_, index) => (
      <Skeleton key={index} className="row-span-3 h-25.5 rounded-lg sm:h-27.5" />
    ))}
  </div>
)
