import { Select } from '@/components/ui/Select'
import { useAnalytics } from '@/hooks/useAnalytics'
import { useText } from '@/hooks/useText'
import { intervalFor, intervalsFor } from '@/lib/period'
import { groupings, type Grouping } from '@/services/analytics'

/** How long each bar of the revenue is, and by what it is divided. */
export function RevenueChoices() {
  const t = useText()
  const { days, interval, grouping, setPeriod } = useAnalytics()
  const offered = intervalsFor(days)
  return (
    // On a phone a line of their own, below the chart's name and buttons.
    <div className="flex gap-1.5 max-sm:order-last max-sm:w-full">
      {offered.length > 1 && (
        <Select
          label={t.analytics.interval}
          className="text-sm"
          value={interval}
          onChange={(chosen) => setPeriod({ interval: chosen === intervalFor(days) ? null : chosen })}
          options={offered.map((value) => ({ value, label: t.analytics.intervals[value] }))}
        />
      )}
      <Select<Grouping | 'all'>
        label={t.analytics.group}
        className="text-sm"
        value={grouping ?? 'all'}
        onChange={(by) => setPeriod({ by: by === 'all' ? null : by })}
        options={(['all', ...groupings] as const).map((value) => ({
          value,
          label: t.analytics.revenueBy[value],
        }))}
      />
    </div>
  )
}
