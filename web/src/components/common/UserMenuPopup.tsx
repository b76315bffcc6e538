import { BookOpen, Keyboard, LogOut, Settings } from 'lucide-react'
import { Link } from 'react-router'

import { UserButton } from '@/components/common/UserButton'
import { Kbd } from '@/components/ui/Kbd'
import { Menu, MenuItem, MenuLabel, MenuRadioGroup, MenuRadioItem, MenuSeparator } from '@/components/ui/Menu'
import { themes, type Theme } from '@/context/ThemeContext'
import { useLogout, useUser } from '@/hooks/useAuth'
import { useLanguage } from '@/hooks/useText'
import { useTheme } from '@/hooks/useTheme'
import { languages, type Language } from '@/text/languages'

/** What the user's button opens; open as soon as it is there. */
export default function UserMenuPopup({ onHelp }: { onHelp: () => void }) {
  const user = useUser()
  const logout = useLogout()
  const { theme, setTheme } = useTheme()
  const { text: t, language, setLanguage } = useLanguage()
  return (
    <Menu defaultOpen trigger={<UserButton />} className="w-60">
      <div className="px-2 py-1.5">
        <p className="truncate font-medium">{user.name}</p>
        <p className="truncate text-sm text-muted">{user.email}</p>
        <p className="truncate text-sm text-faint">{user.account.name}</p>
      </div>
      <MenuSeparator />
      <MenuItem icon={<Settings />} asChild>
        <Link to="/settings">{t.nav.settings}</Link>
      </MenuItem>
      <MenuItem icon={<Keyboard />} onSelect={onHelp}>
        {t.keyboard.title}
        <span aria-hidden className="ml-auto flex coarse:hidden">
          <Kbd>?</Kbd>
        </span>
      </MenuItem>
      <MenuItem icon={<BookOpen />} asChild>
        <a href="/api/docs">{t.palette.documentation}</a>
      </MenuItem>
      <MenuSeparator />
      <MenuLabel>{t.user.theme}</MenuLabel>
      <MenuRadioGroup value={theme} onValueChange={(chosen) => setTheme(chosen as Theme)}>
        {themes.map((name) => (
          <MenuRadioItem key={name} value={name} onSelect={(event) => event.preventDefault()}>
            {t.user[name]}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
      <MenuSeparator />
      <MenuLabel>{t.user.language}</MenuLabel>
      <MenuRadioGroup value={language} onValueChange={(chosen) => void setLanguage(chosen as Language)}>
        {Object.entries(languages).map(([code, name]) => (
          <MenuRadioItem key={code} value={code} lang={code} onSelect={(event) => event.preventDefault()}>
            {name}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
      <MenuSeparator />
      <MenuItem icon={<LogOut />} onSelect={() => logout.mutate()}>
        {t.user.signOut}
      </MenuItem>
    </Menu>
  )
}
