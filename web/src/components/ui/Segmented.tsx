import { RadioGroup } from 'radix-ui'
import type { ReactNode } from 'react'

type Choice<Value extends string> = { value: Value; label: string; icon?: ReactNode }
type Props<Value extends string> = {
  label: string
  value: Value
  onChange: (value: Value) => void
  choices: Choice<Value>[]
}

/** A few choices side by side, of which one holds. */
export function Segmented<Value extends string>({ label, value, onChange, choices }: Props<Value>) {
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={(chosen) => onChange(chosen as Value)}
      className="inline-flex max-w-full gap-0.5 rounded-lg border border-line bg-sunken p-0.5"
    >
      {choices.map((choice) => (
        <RadioGroup.Item
          key={choice.value}
          value={choice.value}
          className="inline-flex h-7 items-center gap-1.5 rounded-md px-2 text-sm font-medium text-muted transition-colors hover:text-ink data-[state=checked]:bg-surface data-[state=checked]:text-ink data-[state=checked]:shadow-low sm:px-3 coarse:h-10 [&>svg]:size-4"
        >
          {choice.icon}
          {choice.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}
