import { Button } from '@/components/ui/Button'
import { Checkbox } from '@/components/ui/Checkbox'
import { CheckboxGroup } from '@/components/ui/CheckboxGroup'
import { Combobox } from '@/components/ui/Combobox'
import { ComboboxField } from '@/components/ui/ComboboxField'
import { Listbox } from '@/components/ui/Listbox'
import { Segmented } from '@/components/ui/Segmented'
import { Select } from '@/components/ui/Select'
import { ignore, Live, longText, longWord, type Exhibit } from '@/gallery/exhibit'

const options = [
  { value: 'restaurant', label: 'Restaurant', detail: '12 clients' },
  { value: 'dentist', label: 'Dentist' },
  { value: 'taxi', label: 'Taxi', disabled: true },
  { value: 'long', label: longWord },
]

const select = (value: string | undefined, more: { disabled?: boolean; 'aria-invalid'?: true } = {}) => (
  <Live from={value}>
    {(chosen, set) => (
      <Select
        label="Profession"
        placeholder="Choose"
        value={chosen}
        onChange={set}
        options={options}
        {...more}
      />
    )}
  </Live>
)

const comboboxField = (value: string | undefined, invalid?: true) => (
  <Live from={value}>
    {(chosen, set) => (
      <ComboboxField
        aria-invalid={invalid}
        label="Profession"
        placeholder="Choose"
        value={chosen}
        onChange={set}
        options={options}
      />
    )}
  </Live>
)

const listbox = (given: typeof options, busy?: boolean) => (
  <Live<string | null> from="restaurant">
    {(value, set) => (
      <div className="rounded-lg border border-line">
        <Listbox
          label="Profession"
          value={value}
          onChoose={set}
          options={given}
          search={busy === undefined ? undefined : { onSearch: ignore, busy }}
        />
      </div>
    )}
  </Live>
)

const segmented = (labels: string[]) => (
  <Live from={labels[0]!}>
    {(value, set) => (
      <Segmented
        label="View"
        value={value}
        onChange={set}
        choices={labels.map((label) => ({ value: label, label }))}
      />
    )}
  </Live>
)

export const choices: Exhibit[] = [
  {
    of: 'Select',
    states: [
      { name: 'Empty', show: select(undefined) },
      { name: 'Chosen', show: select('restaurant') },
      { name: 'Error', show: select(undefined, { 'aria-invalid': true }) },
      { name: 'Disabled', show: select('dentist', { disabled: true }) },
      { name: 'Long text', show: select('long') },
    ],
  },
  {
    of: 'ComboboxField',
    states: [
      { name: 'Empty', show: comboboxField(undefined) },
      { name: 'Chosen', show: comboboxField('restaurant') },
      { name: 'Error', show: comboboxField(undefined, true) },
      { name: 'Long text', show: comboboxField('long') },
    ],
  },
  {
    of: 'Combobox',
    states: [
      {
        name: 'Default',
        show: (
          <Live<string | null> from={null}>
            {(value, set) => (
              <Combobox
                searchLabel="Profession"
                value={value}
                onChange={set}
                options={options}
                trigger={<Button>{value ?? 'Choose'}</Button>}
              />
            )}
          </Live>
        ),
      },
    ],
  },
  {
    of: 'Listbox',
    states: [
      { name: 'Default', show: listbox(options) },
      { name: 'Busy', show: listbox([], true) },
      { name: 'Empty', show: listbox([], false) },
    ],
  },
  {
    of: 'Checkbox',
    states: [
      {
        name: 'Default',
        show: (
          <Live<boolean> from={false}>
            {(on, set) => <Checkbox checked={on} onChange={set} label="Missed call" />}
          </Live>
        ),
      },
      {
        name: 'Checked, with a hint',
        show: (
          <Live<boolean> from>
            {(on, set) => (
              <Checkbox checked={on} onChange={set} label="Missed call" hint="At most once a day" />
            )}
          </Live>
        ),
      },
      { name: 'Disabled', show: <Checkbox checked disabled onChange={ignore} label="Missed call" /> },
      {
        name: 'Long text',
        show: <Checkbox checked={false} onChange={ignore} label={longText} hint={longText} />,
      },
    ],
  },
  {
    of: 'CheckboxGroup',
    states: [undefined, 'Choose at least one.'].map((error) => ({
      name: error ? 'Error' : 'Default',
      show: (
        <Live from={error ? [] : ['dentist']}>
          {(value, set) => (
            <CheckboxGroup label="Professions" options={options} value={value} onChange={set} error={error} />
          )}
        </Live>
      ),
    })),
  },
  {
    of: 'Segmented',
    states: [
      { name: 'Default', show: segmented(['Day', 'Week', 'Month']) },
      { name: 'Many', show: segmented(['All', 'Issued', 'Overdue', 'Paid', 'Void']) },
    ],
  },
]
