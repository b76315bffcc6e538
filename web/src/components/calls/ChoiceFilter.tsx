import type { ReactNode } from 'react'

import { FilterChip } from '@/components/ui/FilterChip'
import { Menu, MenuCheckItem } from '@/components/ui/Menu'

type Choice<Id extends string> = { id: Id; label: string; icon?: ReactNode }
type Props<Id extends string> = {
  icon: ReactNode
  label: string
  chosen: Id[]
  choices: Choice<Id>[]
  onChange: (chosen: Id[]) => void
}

/** A filter that lets any of the chosen values through; with none chosen, all. */
export function ChoiceFilter<Id extends string>({ icon, label, chosen, choices, onChange }: Props<Id>) {
  const first = choices.find(({ id }) => id === chosen[0])
  const toggle = (id: Id) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <Menu
      align="start"
      trigger={
        <FilterChip icon={icon} label={label} value={chosen.length > 1 ? chosen.length : first?.label} />
      }
    >
      {choices.map((choice) => (
        <MenuCheckItem
          key={choice.id}
          checked={chosen.includes(choice.id)}
          onCheckedChange={() => toggle(choice.id)}
        >
          {choice.icon}
          {choice.label}
        </MenuCheckItem>
      ))}
    </Menu>
  )
}
