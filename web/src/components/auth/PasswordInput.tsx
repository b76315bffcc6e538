import { Eye, EyeOff } from 'lucide-react'
import { forwardRef, useState, type ComponentProps } from 'react'

import { Input } from '@/components/ui/Input'
import { useText } from '@/hooks/useText'

export const PasswordInput = forwardRef<HTMLInputElement, ComponentProps<'input'>>(
  function PasswordInput(props, ref) {
    const t = useText()
    const [shown, setShown] = useState(false)
    const Icon = shown ? EyeOff : Eye
    return (
      <div className="relative">
        <Input ref={ref} {...props} type={shown ? 'text' : 'password'} className="pr-9" />
        <button
          type="button"
          aria-label={shown ? t.auth.hidePassword : t.auth.showPassword}
          onClick={() => setShown(!shown)}
          className="absolute top-1/2 right-1 -translate-y-1/2 rounded-sm p-1.5 text-faint hover:text-ink coarse:right-0 coarse:p-3"
        >
          <Icon aria-hidden className="size-4" />
        </button>
      </div>
    )
  },
)
