import { Combobox, ComboboxValue } from '@/components/ui/Combobox'
import type { FieldControl } from '@/components/ui/Field'
import { inputStyle } from '@/components/ui/Input'
import type { Option } from '@/lib/option'
import { cx } from '@/lib/cx'

type Props = Partial<FieldControl> & {
  value: string | undefined
  onChange: (value: string) => void
  options: Option[]
  label: string
  placeholder: string
}

/** A form's field whose value is one of many: a select that can be searched. */
export function ComboboxField({ value, onChange, options, label, placeholder, ...control }: Props) {
  const chosen = options.find((option) => option.value === value)
  return (
    <Combobox
      value={value ?? null}
      onChange={onChange}
      options={options}
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
          <ComboboxValue placeholder={placeholder}>{(chosen?.label ?? value) || undefined}</ComboboxValue>
        </button>
      }
    />
  )
}
