import type { ReactNode } from 'react'

import { FilterChip } from '@/components/ui/FilterChip'
import { Menu, MenuRadioGroup, MenuRadioItem } from '@/components/ui/Menu'
import { useText } from '@/hooks/useText'

type Choice<Id extends string> = { id: Id; label: string; icon?: ReactNode }
type Props<Id extends string> = {
  icon: ReactNode
  label: string
  value: Id | undefined
  choices: Choice<Id>[]
  onChange: (id: string | null) => void
}

/** A filter with one value of a few, or none. */
export function ChoiceFilter<Id extends string>({ icon, label, value, choices, onChange }: Props<Id>) {
  const t = useText()
  const chosen = choices.find(({ id }) => id === value)
  return (
    <Menu align="start" trigger={<FilterChip icon={icon} label={label} value={chosen?.label} />}>
      <MenuRadioGroup value={value ?? ''} onValueChange={(id) => onChange(id || null)}>
        <MenuRadioItem value="">{t.common.any}</MenuRadioItem>
        {choices.map((choice) => (
          <MenuRadioItem key={choice.id} value={choice.id}>
            {choice.icon}
            {choice.label}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
    </Menu>
  )
}
