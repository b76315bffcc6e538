import { NavLink } from 'react-router'

import { navigation } from '@/components/common/navigation'
import { Tooltip } from '@/components/ui/Tooltip'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'
import { preloadPage } from '@/lib/lazyPage'

type Props = { collapsed?: boolean; onNavigate?: () => void }

export function NavLinks({ collapsed = false, onNavigate }: Props) {
  const t = useText()
  return (
    <ul className="flex flex-col gap-0.5">
      {navigation.map(({ path, name, icon: Icon }) => {
        const link = (
          <NavLink
            to={path}
            end={path === '/'}
            onClick={onNavigate}
            onPointerEnter={() => preloadPage(path)}
            onFocus={() => preloadPage(path)}
            className={({ isActive }) =>
              cx(
                'flex h-8 items-center gap-2.5 overflow-hidden rounded-md px-2 text-base font-medium whitespace-nowrap transition-colors coarse:h-10',
                isActive ? 'bg-hover text-ink' : 'text-muted hover:bg-hover hover:text-ink',
              )
            }
          >
            {({ isActive }) => (
              <>
                <Icon aria-hidden className={cx('size-4 shrink-0', isActive && 'text-accent-text')} />
                <span className={cx(collapsed && 'sr-only')}>{t.nav[name]}</span>
              </>
            )}
          </NavLink>
        )
        return (
          <li key={path}>
            {collapsed ? (
              <Tooltip label={t.nav[name]} side="right">
                {link}
              </Tooltip>
            ) : (
              link
            )}
          </li>
        )
      })}
    </ul>
  )
}
