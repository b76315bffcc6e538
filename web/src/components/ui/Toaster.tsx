import { useEffect } from 'react'
import { toast, Toaster as Sonner } from 'sonner'

import { useText } from '@/hooks/useText'
import { useTheme } from '@/hooks/useTheme'
import { drawToasts } from '@/lib/toast'

const style = {
  toast: '!rounded-lg !border-line !bg-surface !text-ink !shadow-mid !font-sans !text-base',
  description: '!text-muted',
  actionButton: '!rounded-md !bg-accent !text-on-accent !font-medium',
}

/** Where toasts appear; loaded with the first of them. */
export default function Toaster() {
  const t = useText()
  const { theme } = useTheme()
  useEffect(() => drawToasts(toast), [])
  return (
    <Sonner
      containerAriaLabel={t.common.messages}
      theme={theme}
      position="bottom-right"
      offset={16}
      toastOptions={{ classNames: style }}
    />
  )
}
