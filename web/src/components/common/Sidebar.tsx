import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import { useState } from 'react'

import { NavLinks } from '@/components/common/NavLinks'
import { IconButton } from '@/components/ui/IconButton'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'
import { recall, remember } from '@/lib/storage'

/** The main navigation of wide windows; whether it is collapsed is remembered on this device. */
export function Sidebar() {
  const t = useText()
  const [collapsed, setCollapsed] = useState(() => recall('sidebar') === 'collapsed')
  const toggle = () => {
    remember('sidebar', collapsed ? null : 'collapsed')
    setCollapsed(!collapsed)
  }
  const Icon = collapsed ? PanelLeftOpen : PanelLeftClose
  return (
    <nav
      aria-label={t.nav.label}
      className={cx(
        'hidden shrink-0 flex-col justify-between px-2 pt-1 pb-3 transition-[width] duration-200 ease-calm md:flex',
        collapsed ? 'w-12' : 'w-54',
      )}
    >
      <NavLinks collapsed={collapsed} />
      <IconButton
        size="icon-sm"
        label={collapsed ? t.nav.expand : t.nav.collapse}
        aria-expanded={!collapsed}
        icon={<Icon className="size-4" />}
        onClick={toggle}
      />
    </nav>
  )
}
