import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

import { IconButton } from '@/components/ui/IconButton'
import { useFocusReturn } from '@/hooks/useFocusReturn'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'

type Props = {
  title: string
  description?: string
  size?: 'md' | 'lg'
  /** Left out, only its own buttons close it: it has no X, and Escape does nothing. */
  onClose?: () => void
  /** For forms: a click beside the dialog does not throw away what was typed. */
  keepOnOutsideClick?: boolean
  /** Fixed below the scrolling content: the buttons. */
  footer?: ReactNode
  children: ReactNode
}

const sizes = { md: 'sm:max-w-md', lg: 'sm:max-w-2xl' }

/** Shown as long as it is rendered. */
export function Dialog(props: Props) {
  const { title, description, size = 'md', onClose, keepOnOutsideClick, footer, children } = props
  const t = useText()
  const focusReturn = useFocusReturn()
  return (
    <Radix.Root open onOpenChange={onClose}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-overlay" />
        <Radix.Content
          {...focusReturn}
          {...(!description && { 'aria-describedby': undefined })}
          onOpenAutoFocus={focusFirstField}
          onInteractOutside={(event) => keepOnOutsideClick && event.preventDefault()}
          className={cx(
            'fixed z-40 flex animate-rise flex-col bg-surface shadow-high outline-none',
            'inset-x-0 bottom-0 max-h-[94dvh] rounded-t-xl',
            'sm:inset-x-4 sm:top-[8vh] sm:bottom-auto sm:mx-auto sm:max-h-[84vh] sm:rounded-xl',
            sizes[size],
          )}
        >
          <header className="flex items-start gap-4 px-5 pt-4 pb-3">
            <div className="grow">
              <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
              {description && (
                <Radix.Description className="mt-0.5 text-sm text-muted">{description}</Radix.Description>
              )}
            </div>
            {onClose && (
              <Radix.Close asChild>
                <IconButton
                  label={t.common.close}
                  icon={<X className="size-4" />}
                  size="icon-sm"
                  className="-mr-1.5"
                />
              </Radix.Close>
            )}
          </header>
          <div className="min-h-0 grow overflow-y-auto px-5 pt-1 pb-5">{children}</div>
          {footer && (
            <footer className="flex justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

// Not the close button, which stands first: a form begins at its first field.
function focusFirstField(event: Event): void {
  event.preventDefault()
  const dialog = event.currentTarget as HTMLElement
  const field = dialog.querySelector<HTMLElement>('input:not([type="file"]), textarea')
  ;(field ?? dialog).focus()
}
