import { Monitor, Moon, Sun } from 'lucide-react'

import { Card } from '@/components/ui/Card'
import { Segmented } from '@/components/ui/Segmented'
import { useLanguage } from '@/hooks/useText'
import { useTheme } from '@/hooks/useTheme'
import { languages, type Language } from '@/text/languages'

export function Appearance() {
  const { text: t, language, setLanguage } = useLanguage()
  const { theme, setTheme } = useTheme()
  return (
    <Card title={t.settings.appearance} description={t.settings.appearanceIntro}>
      <div className="mt-2 space-y-5">
        <div>
          <h3 className="text-sm font-medium">{t.user.theme}</h3>
          <p className="mb-2 text-sm text-muted">{t.settings.themeText}</p>
          <Segmented
            label={t.user.theme}
            value={theme}
            onChange={setTheme}
            choices={[
              { value: 'light', label: t.user.light, icon: <Sun aria-hidden /> },
              { value: 'dark', label: t.user.dark, icon: <Moon aria-hidden /> },
              { value: 'system', label: t.user.system, icon: <Monitor aria-hidden /> },
            ]}
          />
        </div>
        <div>
          <h3 className="text-sm font-medium">{t.user.language}</h3>
          <p className="mb-2 text-sm text-muted">{t.settings.languageText}</p>
          <Segmented
            label={t.user.language}
            value={language}
            onChange={(chosen) => void setLanguage(chosen)}
            choices={(Object.entries(languages) as [Language, string][]).map(([value, label]) => ({
              value,
              label,
            }))}
          />
        </div>
      </div>
    </Card>
  )
}
