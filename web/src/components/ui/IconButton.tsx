import { forwardRef, type ReactNode } from 'react'

import { Button, type ButtonProps } from '@/components/ui/Button'
import { Tooltip } from '@/components/ui/Tooltip'

type Props = Omit<ButtonProps, 'children' | 'aria-label'> & {
  label: string
  icon: ReactNode
  shortcut?: string
}

/** A button that is only an icon: its name is read aloud and shown on hover and focus. */
export const IconButton = forwardRef<HTMLButtonElement, Props>(function IconButton(
  { label, icon, shortcut, variant = 'ghost', size = 'icon', ...rest },
  ref,
) {
  return (
    <Tooltip label={label} shortcut={shortcut}>
      <Button ref={ref} aria-label={label} variant={variant} size={size} {...rest}>
        {icon}
      </Button>
    </Tooltip>
  )
})
