import { ChevronDown } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState, type ReactNode } from 'react'

import { Listbox, type Search } from '@/components/ui/Listbox'
import { popupStyle } from '@/components/ui/popup'
import type { Option } from '@/lib/option'
import { cx } from '@/lib/cx'

type Props = {
  value: string | null
  onChange: (value: string) => void
  options: Option[]
  /** What is searched for; typing calls `onSearch`. Without it the options given are searched. */
  search?: Search
  searchLabel: string
  /** The button that opens the list. */
  trigger: ReactNode
  align?: 'start' | 'end'
}

/** A list to choose one from, with a field to search it. */
export function Combobox({ value, onChange, options, search, searchLabel, trigger, align = 'start' }: Props) {
  const [open, setOpen] = useState(false)
  const turn = (opening: boolean) => {
    setOpen(opening)
    // The field is empty when it opens again.
    if (!opening) search?.onSearch('')
  }
  const choose = (chosen: string) => {
    onChange(chosen)
    turn(false)
  }
  return (
    <Popover.Root modal open={open} onOpenChange={turn}>
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          aria-label={searchLabel}
          className={cx(popupStyle, 'w-64 max-w-[calc(100vw-1rem)] p-0')}
        >
          <Listbox value={value} onChoose={choose} options={options} search={search} label={searchLabel} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** The usual content of a trigger that looks like a select. */
export function ComboboxValue({ children, placeholder }: { children?: ReactNode; placeholder?: string }) {
  return (
    <>
      <span className={cx('truncate', !children && 'text-faint')}>{children ?? placeholder}</span>
      <ChevronDown aria-hidden className="size-4 shrink-0 text-faint" />
    </>
  )
}
