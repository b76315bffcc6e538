import { createContext, useMemo, useState, type ReactNode } from 'react'

import { en, type Dictionary } from '@/text/en'
import { loadDictionary, localeFor, rememberLanguage, type Language } from '@/text/languages'

export type LanguageState = {
  language: Language
  locale: string
  text: Dictionary
  setLanguage: (language: Language) => Promise<void>
}

export const LanguageContext = createContext<LanguageState>({
  language: 'en',
  locale: 'en',
  // Without the parts that come with pages: for what stands outside of the provider.
  text: en as Dictionary,
  setLanguage: () => Promise.resolve(),
})

type Props = { initial: { language: Language; text: Dictionary }; children: ReactNode }

export function LanguageProvider({ initial, children }: Props) {
  const [spoken, setSpoken] = useState(initial)
  const value = useMemo<LanguageState>(
    () => ({
      ...spoken,
      locale: localeFor(spoken.language),
      setLanguage: async (language) => {
        const text = await loadDictionary(language)
        rememberLanguage(language)
        document.documentElement.lang = language
        setSpoken({ language, text })
      },
    }),
    [spoken],
  )
  return <LanguageContext.Provider value={value}>{children}</LanguageContext.Provider>
}
