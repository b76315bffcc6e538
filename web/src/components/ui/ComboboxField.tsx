import { Combobox, ComboboxValue } from '@/components/ui/Combobox'
import type { FieldControl } from '@/components/ui/Field'
import { inputStyle } from '@/components/ui/Input'
import type { Search } from '@/components/ui/Listbox'
import type { Option } from '@/lib/option'
import { cx } from '@/lib/cx'

type Props = Partial<FieldControl> & {
  value: string | undefined
  onChange: (value: string) => void
  options: Option[]
  /** As a `Combobox` has it. */
  search?: Search
  /** The value's, where the options found may be without it. */
  chosenLabel?: string
  label: string
  placeholder: string
}

/** A form's field whose value is one of many: a select that can be searched. */
export function ComboboxField({
  value,
  onChange,
  options,
  search,
  chosenLabel,
  label,
  placeholder,
  ...control
}: Props) {
  const shown = chosenLabel ?? options.find((option) => option.value === value)?.label ?? value
  return (
    <Combobox
      value={value ?? null}
      onChange={onChange}
      options={options}
      search={search}
      searchLabel={label}
      trigger={
        <button
          type="button"
          className={cx(
            inputStyle,
            'flex h-8.5 w-full items-center justify-between gap-2 px-2.5 text-left coarse:h-10',
          )}
          {...control}
        >
          <ComboboxValue placeholder={placeholder}>{shown || undefined}</ComboboxValue>
        </button>
      }
    />
  )
}
