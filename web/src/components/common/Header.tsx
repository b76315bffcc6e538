import { Menu as MenuIcon } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'react-router'

import { Logo } from '@/components/common/Logo'
import { NavLinks } from '@/components/common/NavLinks'
import type { Opening } from '@/components/common/opening'
import { SearchButton } from '@/components/common/SearchButton'
import { IconButton } from '@/components/ui/IconButton'
import { Sheet } from '@/components/ui/Sheet'
import { Skeleton } from '@/components/ui/Skeleton'
import { useText } from '@/hooks/useText'

// The first page does without the menu's code.
const UserMenu = lazy(() => import('@/components/common/UserMenu'))

export function Header({ onOpen }: { onOpen: (what: Opening) => void }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <header className="flex h-12 shrink-0 items-center gap-1 px-2 md:pl-3">
      <IconButton
        className="md:hidden"
        label={t.nav.open}
        icon={<MenuIcon className="size-5" />}
        onClick={() => setOpen(true)}
      />
      <Sheet side="left" open={open} onOpenChange={setOpen} title={t.nav.label} className="w-64 p-3">
        <Logo className="mb-4 px-2 pt-1" />
        <nav aria-label={t.nav.label}>
          <NavLinks onNavigate={() => setOpen(false)} />
        </nav>
      </Sheet>
      <Link to="/" aria-label={t.nav.home} className="flex rounded-md px-1 py-0.5">
        <Logo />
      </Link>
      <div className="flex grow justify-end md:justify-center">
        <SearchButton onClick={() => onOpen('palette')} />
      </div>
      <Suspense fallback={<Skeleton className="size-8" />}>
        <UserMenu onHelp={() => onOpen('help')} />
      </Suspense>
    </header>
  )
}
