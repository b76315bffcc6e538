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

// What only some pages say comes with them.
const parts = {
  en: {
    administration: () => import('@/text/en/administration').then((part) => part.administration),
    billing: () => import('@/text/en/billing').then((part) => part.billing),
  },
  de: {
    administration: () => import('@/text/de/administration').then((part) => part.administration),
    billing: () => import('@/text/de/billing').then((part) => part.billing),
  },
}
type Part = keyof (typeof parts)['en']

const wanted = new Set<Part>()
let spoken: { language: Language; text: Dictionary } | null = null

/** English is in the first bundle; the others load when chosen, with the parts that were asked for. */
export async function loadDictionary(language: Language): Promise<Dictionary> {
  const core = language === 'de' ? (await import('@/text/de')).de : en
  const loaded = await Promise.all([...wanted].map((part) => parts[language][part]()))
  const text = Object.assign({ ...core }, ...loaded) as Dictionary
  spoken = { language, text }
  return text
}

/** A page's code, once the words that it says are there too. */
export async function withText<Module>(part: Part, code: Promise<Module>): Promise<Module> {
  wanted.add(part)
  const [module, words] = await Promise.all([code, parts[spoken?.language ?? 'en'][part]()])
  // Nobody has read these words before: the page that says them renders after this.
  if (spoken) Object.assign(spoken.text, words)
  return module
}

export function rememberLanguage(language: Language): void {
  remember('language', language)
}

/** The browser's own variant of the language, for dates and numbers: "en-GB" rather than "en". */
export function localeFor(language: Language): string {
  return navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? language
}
