import type { ReactNode } from 'react'

import { FilterChip } from '@/components/ui/FilterChip'
import { Menu, MenuLabel, MenuRadioGroup, MenuRadioItem } from '@/components/ui/Menu'
import type { useCallFilters } from '@/hooks/useCallFilters'
import { useText } from '@/hooks/useText'
import { lengthNames } from '@/lib/callFilters'
import { directions } from '@/services/types'

type Props = Pick<ReturnType<typeof useCallFilters>, 'filters' | 'set'> & { icon: ReactNode }

/** The filters that few need every day. */
export function MoreFilters({ icon, filters, set }: Props) {
  const t = useText()
  const groups = [
    {
      name: 'direction' as const,
      label: t.calls.direction,
      choices: directions.map((id) => ({ id, label: t.calls.directions[id] })),
    },
    {
      name: 'length' as const,
      label: t.calls.length,
      choices: lengthNames.map((id) => ({ id, label: t.calls.lengths[id] })),
    },
    {
      name: 'recording' as const,
      label: t.calls.recording,
      choices: [
        { id: 'yes', label: t.calls.withRecording },
        { id: 'no', label: t.calls.withoutRecording },
      ],
    },
  ]
  const count = groups.filter(({ name }) => filters[name]).length
  return (
    <Menu
      align="start"
      trigger={
        <FilterChip
          icon={icon}
          label={t.common.more}
          value={count || undefined}
          aria-label={t.calls.moreFilters}
        />
      }
    >
      {groups.map(({ name, label, choices }) => (
        <div key={name} role="group" aria-label={label}>
          <MenuLabel>{label}</MenuLabel>
          <MenuRadioGroup value={filters[name] ?? ''} onValueChange={(id) => set({ [name]: id || null })}>
            <MenuRadioItem value="">{t.common.any}</MenuRadioItem>
            {choices.map((choice) => (
              <MenuRadioItem key={choice.id} value={choice.id}>
                {choice.label}
              </MenuRadioItem>
            ))}
          </MenuRadioGroup>
        </div>
      ))}
    </Menu>
  )
}
