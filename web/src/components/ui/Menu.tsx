import { Check } from 'lucide-react'
import { DropdownMenu as Radix, Slot } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'

import { menuItemStyle, popupStyle } from '@/components/ui/popup'
import { cx } from '@/lib/cx'

type MenuProps = {
  trigger: ReactNode
  defaultOpen?: boolean
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'bottom'
  className?: string
  children: ReactNode
}

export function Menu({ trigger, defaultOpen, align = 'end', side, className, children }: MenuProps) {
  return (
    <Radix.Root defaultOpen={defaultOpen}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className={cx(
            popupStyle,
            'max-h-(--radix-dropdown-menu-content-available-height) min-w-44 overflow-y-auto',
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

type ItemProps = ComponentProps<typeof Radix.Item> & { icon?: ReactNode; danger?: boolean }

export function MenuItem({ icon, danger, className, children, ...rest }: ItemProps) {
  return (
    <Radix.Item className={cx(menuItemStyle, danger && 'text-negative', className)} {...rest}>
      {icon && <span className={cx('[&>svg]:size-4', !danger && 'text-faint')}>{icon}</span>}
      {/* With asChild the child, a link say, becomes the item and keeps the icon before its text. */}
      <Slot.Slottable>{children}</Slot.Slottable>
    </Radix.Item>
  )
}

export function MenuCheckItem({ children, ...rest }: ComponentProps<typeof Radix.CheckboxItem>) {
  return (
    <Radix.CheckboxItem
      className={cx(menuItemStyle, 'pl-8')}
      // Several are chosen in one go.
      onSelect={(event) => event.preventDefault()}
      {...rest}
    >
      <span className="absolute left-2 flex size-4 items-center justify-center rounded-sm border border-line-strong">
        <Radix.ItemIndicator>
          <Check aria-hidden className="size-3 text-accent-text" strokeWidth={3} />
        </Radix.ItemIndicator>
      </span>
      {children}
    </Radix.CheckboxItem>
  )
}

export const MenuRadioGroup = Radix.RadioGroup

export function MenuRadioItem({ children, ...rest }: ComponentProps<typeof Radix.RadioItem>) {
  return (
    <Radix.RadioItem className={cx(menuItemStyle, 'pr-8')} {...rest}>
      {children}
      <Radix.ItemIndicator className="absolute right-2">
        <Check aria-hidden className="size-4 text-accent-text" />
      </Radix.ItemIndicator>
    </Radix.RadioItem>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2 pt-1.5 pb-1 text-xs text-faint">{children}</Radix.Label>
}

export const MenuSeparator = () => <Radix.Separator className="-mx-1 my-1 h-px bg-line" />
