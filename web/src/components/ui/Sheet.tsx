import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

import { useFocusReturn } from '@/hooks/useFocusReturn'
import { cx } from '@/lib/cx'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  side?: 'left' | 'right'
  /** False: the page beside it stays in reach, and only Escape or its own buttons close it. */
  modal?: boolean
  className?: string
  children: ReactNode
}

const sides = {
  left: 'left-0 animate-slide-left border-r',
  right: 'right-0 animate-slide border-l',
}

/** A panel along one edge of the window. */
export function Sheet({ open, onOpenChange, modal = true, ...panel }: Props) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange} modal={modal}>
      <Radix.Portal>
        {modal && <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-overlay" />}
        <Panel {...panel} modal={modal} />
      </Radix.Portal>
    </Radix.Root>
  )
}

function Panel({ title, side = 'right', modal, className, children }: Omit<Props, 'open' | 'onOpenChange'>) {
  const focusReturn = useFocusReturn()
  return (
    <Radix.Content
      {...focusReturn}
      aria-describedby={undefined}
      // The first button would show its tooltip; the panel itself is where reading begins.
      onOpenAutoFocus={(event) => {
        event.preventDefault()
        ;(event.currentTarget as HTMLElement).focus()
      }}
      onInteractOutside={(event) => !modal && event.preventDefault()}
      className={cx(
        'fixed inset-y-0 z-40 flex max-w-full flex-col border-line bg-surface shadow-high outline-none',
        sides[side],
        className,
      )}
    >
      <Radix.Title className="sr-only">{title}</Radix.Title>
      {children}
    </Radix.Content>
  )
}

export const SheetClose = Radix.Close
