import { NavLink } from 'react-router'

import { settingsSections } from '@/components/settings/sections'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'

export function SettingsNav() {
  const t = useText()
  return (
    <nav aria-label={t.settings.nav}>
      <ul className="flex gap-1 overflow-x-auto md:flex-col">
        {settingsSections.map(({ id, path, icon: Icon }) => (
          <li key={id}>
            <NavLink
              to={path}
              end
              className={({ isActive }) =>
                cx(
                  'flex h-8 items-center gap-2 rounded-md px-2.5 font-medium whitespace-nowrap transition-colors coarse:h-10',
                  isActive ? 'bg-hover text-ink' : 'text-muted hover:bg-hover hover:text-ink',
                )
              }
            >
              <Icon aria-hidden className="size-4" />
              {t.settings[id]}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
