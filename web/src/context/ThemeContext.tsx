import { createContext, useEffect, useMemo, useState, type ReactNode } from 'react'

import { recall, remember } from '@/lib/storage'

export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]
export type ThemeState = { theme: Theme; setTheme: (theme: Theme) => void }

export const ThemeContext = createContext<ThemeState>({ theme: 'system', setTheme: () => undefined })

const systemIsDark = () => matchMedia('(prefers-color-scheme: dark)')
const isTheme = (text: string | null): text is Theme => themes.includes(text as Theme)

// public/theme.js does the same before the first paint.
function show(theme: Theme): void {
  const dark = theme === 'dark' || (theme === 'system' && systemIsDark().matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
}

export function ThemeProvider({ children }: { children: ReactNode }) {
  const [theme, setTheme] = useState<Theme>(() => {
    const chosen = recall('theme')
    return isTheme(chosen) ? chosen : 'system'
  })

  useEffect(() => {
    show(theme)
    const query = systemIsDark()
    const follow = () => show(theme)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [theme])

  const value = useMemo<ThemeState>(
    () => ({
      theme,
      setTheme: (chosen) => {
        remember('theme', chosen === 'system' ? null : chosen)
        setTheme(chosen)
      },
    }),
    [theme],
  )
  return <ThemeContext.Provider value={value}>{children}</ThemeContext.Provider>
}
