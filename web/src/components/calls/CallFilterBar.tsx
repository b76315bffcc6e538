import { CircleDot, FilterX, ListFilter, Smile, Target } from 'lucide-react'

import { MoodIcon } from '@/components/calls/CallBadges'
import { ChoiceFilter } from '@/components/calls/ChoiceFilter'
import { MoreFilters } from '@/components/calls/MoreFilters'
import { ViewMenu } from '@/components/calls/ViewMenu'
import { ClientFilter } from '@/components/clients/ClientFilter'
import { DateRangePicker, type DateChoice } from '@/components/ui/DateRangePicker'
import { IconButton } from '@/components/ui/IconButton'
import { SearchInput } from '@/components/ui/SearchInput'
import type { useCallFilters } from '@/hooks/useCallFilters'
import { useText } from '@/hooks/useText'
import { callStatuses, outcomes, sentimentLabels } from '@/services/types'

type Props = ReturnType<typeof useCallFilters>

export function CallFilterBar({ filters, set, clear, narrowed }: Props) {
  const t = useText()
  const changeDates = (choice: DateChoice) =>
    set({
      range: choice && 'preset' in choice ? choice.preset : null,
      from: choice && 'days' in choice ? choice.days.from : null,
      to: choice && 'days' in choice ? choice.days.to : null,
    })
  return (
    <div className="mb-3 flex flex-wrap gap-2">
      <SearchInput
        className="w-full sm:w-52"
        label={t.calls.searchLabel}
        placeholder={t.calls.search}
        value={filters.q ?? ''}
        onChange={(q) => set({ q })}
      />
      {/* On a phone the chips scroll sideways rather than push the list off the screen. */}
      <div className="-mx-4 flex gap-2 overflow-x-auto px-4 py-0.5 sm:contents">
        <ViewMenu />
        <ClientFilter value={filters.client} onChange={(client) => set({ client })} />
        <DateRangePicker value={dateChoice(filters)} onChange={changeDates} />
        <ChoiceFilter
          icon={<CircleDot />}
          label={t.calls.status}
          chosen={filters.status}
          choices={callStatuses.map((id) => ({ id, label: t.calls.statuses[id] }))}
          onChange={(status) => set({ status })}
        />
        <ChoiceFilter
          icon={<Smile />}
          label={t.calls.sentiment}
          chosen={filters.sentiment}
          choices={sentimentLabels.map((id) => ({
            id,
            label: t.calls.sentiments[id],
            icon: <MoodIcon label={id} />,
          }))}
          onChange={(sentiment) => set({ sentiment })}
        />
        <ChoiceFilter
          icon={<Target />}
          label={t.calls.outcome}
          chosen={filters.outcome}
          choices={outcomes.map((id) => ({ id, label: t.calls.outcomes[id] }))}
          onChange={(outcome) => set({ outcome })}
        />
        <MoreFilters icon={<ListFilter />} filters={filters} set={set} />
        {narrowed && (
          <IconButton label={t.calls.clearFilters} icon={<FilterX className="size-4" />} onClick={clear} />
        )}
      </div>
    </div>
  )
}

function dateChoice({ range, from, to }: Props['filters']): DateChoice {
  if (range) return { preset: range }
  return from || to ? { days: { from, to } } : null
}
