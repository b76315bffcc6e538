import { forwardRef, type ComponentProps } from 'react'

import { Avatar } from '@/components/ui/Avatar'
import { useUser } from '@/hooks/useAuth'
import { useText } from '@/hooks/useText'

/** Who is signed in; a click leads to what concerns them. */
export const UserButton = forwardRef<HTMLButtonElement, ComponentProps<'button'>>(
  function UserButton(props, ref) {
    const t = useText()
    const { name } = useUser()
    return (
      <button
        ref={ref}
        type="button"
        aria-haspopup="menu"
        aria-label={t.user.menu}
        className="flex items-center gap-2 rounded-lg p-1 transition-colors hover:bg-hover data-[state=open]:bg-hover coarse:p-2"
        {...props}
      >
        <Avatar name={name} size="sm" />
        <span className="hidden max-w-40 truncate pr-1 text-sm font-medium sm:block">{name}</span>
      </button>
    )
  },
)
