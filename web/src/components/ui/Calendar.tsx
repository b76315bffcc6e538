import { useState } from 'react'
import { DayPicker, type DateRange } from 'react-day-picker'
import { de, enUS } from 'react-day-picker/locale'

import { useToday } from '@/hooks/useClock'
import { useLanguage, useText } from '@/hooks/useText'
import { fromLocalDate, toLocalDate, type Day, type DayRange, type OpenRange } from '@/lib/dates'
import { weekStart } from '@/lib/week'

type Props = {
  value: OpenRange | null
  /** In which it is today. */
  timeZone: string
  onChange: (days: DayRange) => void
}

const day =
  'size-8 rounded-md tabular-nums transition-colors hover:bg-hover disabled:text-faint/60 disabled:hover:bg-transparent coarse:size-10'

const step =
  'flex size-8 items-center justify-center rounded-md hover:bg-hover aria-disabled:opacity-40 coarse:size-10'

/** One month; two clicks make a range. Loaded only when opened, for the calendar's size. */
export default function Calendar({ value, timeZone, onChange }: Props) {
  const t = useText()
  const { language, locale } = useLanguage()
  const today = toLocalDate(useToday(timeZone))
  const [draft, setDraft] = useState<DateRange | undefined>(
    value ? { from: localDate(value.from), to: localDate(value.to) ?? today } : undefined,
  )
  // The first click begins a range; a range that was complete makes way for it.
  const [begun, setBegun] = useState(false)
  const pick = (clicked: Date) => {
    if (!begun || !draft?.from) {
      setDraft({ from: clicked })
      return setBegun(true)
    }
    const [from, to] = [draft.from, clicked].sort((a, b) => a.getTime() - b.getTime()) as [Date, Date]
    onChange({ from: fromLocalDate(from), to: fromLocalDate(to) })
  }
  return (
    <>
      <DayPicker
        mode="range"
        selected={draft}
        onSelect={(_range, clicked) => pick(clicked)}
        defaultMonth={draft?.to ?? draft?.from ?? today}
        today={today}
        disabled={{ after: today }}
        locale={language === 'de' ? de : enUS}
        weekStartsOn={weekStart(locale)}
        showOutsideDays
        classNames={{
          root: 'relative',
          months: 'relative',
          nav: 'absolute inset-x-0 top-0 flex justify-between',
          button_previous: step,
          button_next: step,
          chevron: 'size-4 fill-muted',
          month_caption: 'flex h-8 coarse:h-10 items-center justify-center font-medium',
          month_grid: 'mt-2 border-collapse',
          weekday: 'size-8 text-xs font-normal text-faint',
          day: 'p-0 text-center',
          day_button: day,
          today: 'font-semibold text-accent-text',
          outside: 'text-faint',
          range_middle: 'bg-accent-soft [&>button]:rounded-none',
          range_start: 'rounded-l-md bg-accent-soft [&>button]:bg-accent [&>button]:text-on-accent',
          range_end: 'rounded-r-md bg-accent-soft [&>button]:bg-accent [&>button]:text-on-accent',
        }}
      />
      <p role="status" className="h-5 pt-1 text-center text-xs text-muted">
        {begun ? t.dates.pickEnd : ''}
      </p>
    </>
  )
}

const localDate = (day: Day | undefined) => (day ? toLocalDate(day) : undefined)
