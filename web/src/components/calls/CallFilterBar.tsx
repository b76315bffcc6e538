import { CircleDot, ListFilter, Smile, Target, UsersRound } from 'lucide-react'

import { MoodIcon } from '@/components/calls/CallBadges'
import { ChoiceFilter } from '@/components/calls/ChoiceFilter'
import { MoreFilters } from '@/components/calls/MoreFilters'
import { Button } from '@/components/ui/Button'
import { Combobox } from '@/components/ui/Combobox'
import { DateRangePicker, type DateChoice } from '@/components/ui/DateRangePicker'
import { FilterChip } from '@/components/ui/FilterChip'
import { Menu, MenuCheckItem } from '@/components/ui/Menu'
import { SearchInput } from '@/components/ui/SearchInput'
import type { useCallFilters } from '@/hooks/useCallFilters'
import { useClientName, useClientOptions } from '@/hooks/useClientOptions'
import { useText } from '@/hooks/useText'
import { callStatuses, outcomes, sentimentLabels, type CallStatus } from '@/services/types'

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
        className="w-full sm:w-64"
        label={t.calls.searchLabel}
        placeholder={t.calls.search}
        value={filters.q ?? ''}
        onChange={(q) => set({ q })}
      />
      {/* On a phone the chips scroll sideways rather than push the list off the screen. */}
      <div className="-mx-4 flex gap-2 overflow-x-auto px-4 py-0.5 sm:mx-0 sm:flex-wrap sm:overflow-visible sm:p-0">
        <ClientFilter value={filters.client} onChange={(client) => set({ client })} />
        <DateRangePicker value={dateChoice(filters)} onChange={changeDates} />
        <StatusFilter chosen={filters.status} onChange={(status) => set({ status })} />
        <ChoiceFilter
          icon={<Smile />}
          label={t.calls.sentiment}
          value={filters.sentiment}
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
          value={filters.outcome}
          choices={outcomes.map((id) => ({ id, label: t.calls.outcomes[id] }))}
          onChange={(outcome) => set({ outcome })}
        />
        <MoreFilters icon={<ListFilter />} filters={filters} set={set} />
        {narrowed && (
          <Button variant="ghost" onClick={clear}>
            {t.calls.clearFilters}
          </Button>
        )}
      </div>
    </div>
  )
}

function dateChoice({ range, from, to }: Props['filters']): DateChoice {
  if (range) return { preset: range }
  return from && to ? { days: { from, to } } : null
}

function ClientFilter({ value, onChange }: { value: string | undefined; onChange: (id: string) => void }) {
  const t = useText()
  const { options, search } = useClientOptions()
  const name = useClientName(value)
  return (
    <Combobox
      value={value ?? ''}
      onChange={onChange}
      options={[{ value: '', label: t.calls.clientAny }, ...options]}
      search={search}
      searchLabel={t.calls.client}
      trigger={<FilterChip icon={<UsersRound />} label={t.calls.client} value={value && (name ?? '…')} />}
    />
  )
}

type StatusProps = { chosen: CallStatus[]; onChange: (status: CallStatus[]) => void }

function StatusFilter({ chosen, onChange }: StatusProps) {
  const t = useText()
  const value = chosen.length > 1 ? chosen.length : chosen[0] && t.calls.statuses[chosen[0]]
  const toggle = (status: CallStatus) =>
    onChange(chosen.includes(status) ? chosen.filter((one) => one !== status) : [...chosen, status])
  return (
    <Menu align="start" trigger={<FilterChip icon={<CircleDot />} label={t.calls.status} value={value} />}>
      {callStatuses.map((status) => (
        <MenuCheckItem key={status} checked={chosen.includes(status)} onCheckedChange={() => toggle(status)}>
          {t.calls.statuses[status]}
        </MenuCheckItem>
      ))}
    </Menu>
  )
}
