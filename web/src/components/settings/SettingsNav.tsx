import { useEffect, useRef } from 'react'
import { NavLink, useLocation } from 'react-router'

import { settingsSections } from '@/components/settings/sections'
import { useMay } from '@/hooks/useAuth'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'

const groups = ['own', 'agency'] as const

export function SettingsNav() {
  const t = useText()
  const admin = useMay('admin')
  const shown = settingsSections.filter(({ adminOnly }) => admin || !adminOnly)
  const nav = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  // On phones the sections stand side by side: the current one is scrolled into view.
  useEffect(() => {
    nav.current
      ?.querySelector('[aria-current="page"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [pathname])
  return (
    <nav
      ref={nav}
      aria-label={t.settings.nav}
      className="-mx-4 flex gap-1 overflow-x-auto px-4 pb-1 sm:-mx-6 sm:px-6 md:sticky md:top-5 md:mx-0 md:flex-col md:gap-4 md:overflow-visible md:p-0"
    >
      {groups.map((group) => (
        <div key={group} className="flex shrink-0 gap-1 md:block">
          <h2 className="mb-1 hidden px-2.5 text-xs font-medium text-faint md:block">{t.sections[group]}</h2>
          <ul className="flex gap-1 md:flex-col md:gap-0.5">
            {shown
              .filter((section) => section.group === group)
              .map(({ id, path, icon: Icon }) => (
                <li key={id}>
                  <NavLink
                    to={path}
                    // Below a webhook's own page the webhooks stay marked; the profile's path leads all others.
                    end={path === '/settings'}
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
        </div>
      ))}
    </nav>
  )
}
