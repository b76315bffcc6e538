import { Check, ChevronDown } from 'lucide-react'
import { Select as Radix } from 'radix-ui'

import type { FieldControl } from '@/components/ui/Field'
import { inputStyle } from '@/components/ui/Input'
import { menuItemStyle, popupStyle } from '@/components/ui/popup'
import { cx } from '@/lib/cx'
import type { Option } from '@/lib/option'

type Props<Value extends string> = Partial<FieldControl> & {
  value: Value | undefined
  onChange: (value: Value) => void
  options: Option<Value>[]
  placeholder?: string
  label?: string
  disabled?: boolean
  className?: string
}

export function Select<Value extends string>(props: Props<Value>) {
  const { value, onChange, options, placeholder, label, disabled, className, ...control } = props
  return (
    <Radix.Root disabled={disabled} value={value ?? ''} onValueChange={(chosen) => onChange(chosen as Value)}>
      <Radix.Trigger
        aria-label={label}
        className={cx(
          inputStyle,
          'flex h-8.5 w-full items-center justify-between gap-2 px-2.5 text-left data-placeholder:text-faint coarse:h-10',
          className,
        )}
        {...control}
      >
        <span className="truncate">
          <Radix.Value placeholder={placeholder} />
        </span>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-faint" />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          className={cx(
            popupStyle,
            'max-h-[min(20rem,var(--radix-select-content-available-height))] min-w-(--radix-select-trigger-width)',
          )}
        >
          <Radix.Viewport>
            {options.map((option) => (
              <Radix.Item
                key={option.value}
                value={option.value}
                disabled={option.disabled}
                className={cx(menuItemStyle, 'pr-7')}
              >
                <Radix.ItemText>{option.label}</Radix.ItemText>
                {option.detail && <span className="text-faint">{option.detail}</span>}
                <Radix.ItemIndicator className="absolute right-2">
                  <Check aria-hidden className="size-3.5 text-accent-text" />
                </Radix.ItemIndicator>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
