import { Menu as MenuIcon } from 'lucide-react'
import { Link } from 'react-router'

import { Logo } from '@/components/common/Logo'
import type { Opening } from '@/components/common/opening'
import { SearchButton } from '@/components/common/SearchButton'
import { UserMenu } from '@/components/common/UserMenu'
import { IconButton } from '@/components/ui/IconButton'
import { useText } from '@/hooks/useText'

export function Header({ onOpen }: { onOpen: (what: Opening) => void }) {
  const t = useText()
  return (
    <header className="flex h-12 shrink-0 items-center gap-1 px-2 md:pl-3">
      <IconButton
        className="md:hidden"
        label={t.nav.open}
        icon={<MenuIcon className="size-5" />}
        onClick={() => onOpen('navigation')}
      />
      <Link to="/" aria-label={t.nav.home} className="flex rounded-md px-1 py-0.5 coarse:py-2">
        <Logo />
      </Link>
      <div className="flex grow justify-end md:justify-center">
        <SearchButton onClick={() => onOpen('palette')} />
      </div>
      <UserMenu onHelp={() => onOpen('help')} />
    </header>
  )
}
