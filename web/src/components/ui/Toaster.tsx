import { Toaster as Sonner } from 'sonner'

import { useTheme } from '@/hooks/useTheme'

/** Where toasts appear. Raise one with `toast` of sonner. */
export function Toaster() {
  const { theme } = useTheme()
  return (
    <Sonner
      theme={theme}
      position="bottom-right"
      offset={16}
      toastOptions={{
        classNames: {
          toast: '!rounded-lg !border-line !bg-surface !text-ink !shadow-mid !font-sans !text-base',
          description: '!text-muted',
          actionButton: '!rounded-md !bg-accent !text-on-accent !font-medium',
        },
      }}
    />
  )
}
