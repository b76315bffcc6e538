import { Suspense, useState, type KeyboardEvent } from 'react'

import { UserButton } from '@/components/common/UserButton'
import { lazyPage } from '@/lib/lazyPage'

// The first page does without the menu's code: until its first use the button stands alone.
const UserMenuPopup = lazyPage('user menu', () => import('@/components/common/UserMenuPopup'))

export function UserMenu({ onHelp }: { onHelp: () => void }) {
  const [used, setUsed] = useState(false)
  const openByArrow = (event: KeyboardEvent) => event.key === 'ArrowDown' && setUsed(true)
  if (!used) return <UserButton aria-expanded={false} onClick={() => setUsed(true)} onKeyDown={openByArrow} />
  return (
    <Suspense fallback={<UserButton aria-expanded />}>
      <UserMenuPopup onHelp={onHelp} />
    </Suspense>
  )
}
