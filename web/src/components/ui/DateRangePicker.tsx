import { CalendarDays, Check } from 'lucide-react'
import { Popover } from 'radix-ui'
import { lazy, Suspense, useState } from 'react'

import { FilterChip } from '@/components/ui/FilterChip'
import { menuItemStyle, popupStyle } from '@/components/ui/popup'
import { Skeleton } from '@/components/ui/Skeleton'
import { useFormat, useTimeZone } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'
import { addDays, rangePresets, startOfDay, type Day, type OpenRange, type RangePreset } from '@/lib/dates'

const Calendar = lazy(() => import('@/components/ui/Calendar'))

export type DateChoice = { preset: RangePreset } | { days: OpenRange } | null

type Props = {
  value: DateChoice
  onChange: (choice: DateChoice) => void
  /** A range is always chosen: "any time" is not offered. */
  required?: boolean
  /** In which it is today; the user's own unless told otherwise. */
  timeZone?: string
}

/** Days, as a preset that moves with today or as a range picked in a calendar. */
export function DateRangePicker({ value, onChange, required = false, timeZone }: Props) {
  const t = useText()
  const own = useTimeZone()
  const [open, setOpen] = useState(false)
  const choose = (choice: DateChoice) => {
    onChange(choice)
    setOpen(false)
  }
  const preset = value && 'preset' in value ? value.preset : null
  const choices = [
    ...(required ? [] : [{ id: null, label: t.dates.any }]),
    ...rangePresets.map((id) => ({ id, label: t.dates.presets[id] })),
  ]
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <FilterChip icon={<CalendarDays />} label={t.dates.label} value={useChoiceText(value)} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label={t.dates.label}
          className={cx(
            popupStyle,
            'flex max-h-(--radix-popover-content-available-height) flex-col overflow-y-auto p-0 sm:flex-row',
          )}
        >
          <ul className="grid min-w-40 grid-cols-2 content-start p-1 sm:grid-cols-1">
            {choices.map(({ id, label }) => (
              <li key={label}>
                <button
                  type="button"
                  aria-pressed={id === null ? value === null : id === preset}
                  onClick={() => choose(id && { preset: id })}
                  className={cx(menuItemStyle, 'w-full hover:bg-hover focus-visible:bg-hover')}
                >
                  {label}
                  {(id === null ? value === null : id === preset) && (
                    <Check aria-hidden className="ml-auto size-4 text-accent-text" />
                  )}
                </button>
              </li>
            ))}
          </ul>
          <div className="border-t border-line p-2 sm:border-t-0 sm:border-l">
            <Suspense fallback={<Skeleton className="h-72 w-64" />}>
              <Calendar
                value={value && 'days' in value ? value.days : null}
                timeZone={timeZone ?? own}
                onChange={(days) => choose({ days })}
              />
            </Suspense>
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function useChoiceText(value: DateChoice): string | undefined {
  const t = useText()
  const format = useFormat()
  if (!value) return undefined
  if ('preset' in value) return t.dates.presets[value.preset]
  const { from, to } = value.days
  const instant = (day: Day) => startOfDay(day, format.timeZone)
  if (from && to) return format.days(instant(from), instant(addDays(to, 1)), format.timeZone)
  return from ? t.dates.since(format.date(instant(from))) : to && t.dates.until(format.date(instant(to)))
}
