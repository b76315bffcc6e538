import { ChartCard, type Loading } from '@/components/charts/ChartCard'
import { HeatMap } from '@/components/charts/HeatMap'
import { WhenNear } from '@/components/charts/WhenNear'
import { Skeleton } from '@/components/ui/Skeleton'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { hourName, weekdayName } from '@/lib/week'
import type { BusyHour } from '@/services/types'

type Props = { query: Loading; hours: BusyHour[] | undefined }

/** When in the week the calls come. */
export function BusyHours({ query, hours }: Props) {
  const t = useText()
  const { locale, number } = useFormat()
  const counts = Array.from({ length: 7 }, () => Array<number>(24).fill(0))
  for (const { weekday, hour, calls } of hours ?? []) counts[weekday - 1]![hour] = calls
  const table = hours && {
    columns: [
      { label: t.analytics.weekday },
      { label: t.analytics.hour },
      { label: t.stats.calls, format: number },
      { label: t.stats.answered, format: number },
    ],
    rows: hours.map(({ weekday, hour, calls, answered }) => [
      weekdayName(weekday - 1, locale, 'long'),
      hourName(hour, locale),
      calls,
      answered,
    ]),
  }
  return (
    <ChartCard
      title={t.analytics.busyHours}
      description={t.analytics.busyHoursText}
      filename="busy-hours"
      query={query}
      table={table}
      empty={hours?.every(({ calls }) => calls === 0)}
    >
      <WhenNear fallback={<Skeleton className="h-64" />}>
        <HeatMap label={t.analytics.busyHoursText} counts={counts} />
      </WhenNear>
    </ChartCard>
  )
}
