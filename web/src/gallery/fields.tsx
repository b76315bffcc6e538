import Calendar from '@/components/ui/Calendar'
import { DateRangePicker, type DateChoice } from '@/components/ui/DateRangePicker'
import { Field } from '@/components/ui/Field'
import { Input, Textarea } from '@/components/ui/Input'
import { SearchInput } from '@/components/ui/SearchInput'
import { Live, longText, type Exhibit } from '@/gallery/exhibit'
import type { DayRange } from '@/lib/dates'

const mistake = 'Please fill this in.'

const search = (from: string) => (
  <Live from={from}>
    {(value, set) => <SearchInput label="Search" placeholder="Search calls" value={value} onChange={set} />}
  </Live>
)

const dates = (from: DateChoice) => (
  <Live from={from}>{(value, set) => <DateRangePicker value={value} onChange={set} />}</Live>
)

export const fields: Exhibit[] = [
  {
    of: 'Field',
    states: [
      { name: 'Default', show: <Field label="Name">{(control) => <Input {...control} />}</Field> },
      {
        name: 'With a hint, optional',
        show: (
          <Field label="Name" hint="As callers know it." optional>
            {(control) => <Input {...control} />}
          </Field>
        ),
      },
      {
        name: 'Error',
        show: (
          <Field label="Name" hint="As callers know it." error={mistake}>
            {(control) => <Input {...control} />}
          </Field>
        ),
      },
      {
        name: 'Long text',
        show: (
          <Field label={longText} hint={longText} error={longText}>
            {(control) => <Input {...control} defaultValue={longText} />}
          </Field>
        ),
      },
    ],
  },
  {
    of: 'Input',
    states: [
      { name: 'Empty', show: <Input aria-label="Name" placeholder="Trattoria Bell" /> },
      { name: 'Filled', show: <Input aria-label="Name" defaultValue="Trattoria Bell" /> },
      { name: 'Error', show: <Input aria-label="Name" aria-invalid defaultValue="?" /> },
      { name: 'Disabled', show: <Input aria-label="Name" disabled defaultValue="Trattoria Bell" /> },
      { name: 'Lines', show: <Textarea aria-label="Greeting" rows={3} defaultValue={longText} /> },
      { name: 'Lines, error', show: <Textarea aria-label="Greeting" rows={2} aria-invalid /> },
    ],
  },
  {
    of: 'SearchInput',
    states: [
      { name: 'Empty', show: search('') },
      { name: 'Filled', show: search('two loaves of rye') },
    ],
  },
  {
    of: 'Calendar',
    states: [
      {
        name: 'A range',
        show: (
          <Live<DayRange | null> from={{ from: '2026-03-09', to: '2026-03-13' }}>
            {(days, set) => (
              <div className="w-fit">
                <Calendar timeZone="UTC" value={days} onChange={set} />
              </div>
            )}
          </Live>
        ),
      },
    ],
  },
  {
    of: 'DateRangePicker',
    states: [
      { name: 'Any time', show: dates(null) },
      { name: 'Preset', show: dates({ preset: '30d' }) },
      { name: 'Days', show: dates({ days: { from: '2026-03-09', to: '2026-03-13' } }) },
      { name: 'Open at one end', show: dates({ days: { from: '2026-03-09' } }) },
    ],
  },
]
