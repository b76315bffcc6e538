import { recall, remember } from '@/lib/storage'
import { en, type Dictionary } from '@/text/en'

export const languages = { en: 'English', de: 'Deutsch' } as const
export type Language = keyof typeof languages

const isLanguage = (text: string | null): text is Language => text !== null && text in languages

/** The chosen language, else the browser's first that we speak, else English. */
export function preferredLanguage(): Language {
  const chosen = recall('language')
  if (isLanguage(chosen)) return chosen
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en'
}

/** English is in the first bundle; the others load when chosen. */
export async function loadDictionary(language: Language): Promise<Dictionary> {
  return language === 'de' ? (await import('@/text/de')).de : en
}

export function rememberLanguage(language: Language): void {
  remember('language', language)
}

/** The browser's own variant of the language, for dates and numbers: "en-GB" rather than "en". */
export function localeFor(language: Language): string {
  return navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? language
}
