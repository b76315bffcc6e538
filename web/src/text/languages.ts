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
// Known from the first moment on: what is asked for while a language loads comes in that language.
let speaking: { language: Language; text: Promise<Dictionary> } | null = null

/** English is in the first bundle; the others load when chosen, with the parts that were asked for. */
export async function loadDictionary(language: Language): Promise<Dictionary> {
  const before = speaking
  speaking = { language, text: gather(language) }
  try {
    return await speaking.text
  } catch (error) {
    speaking = before
    throw error
  }
}

async function gather(language: Language): Promise<Dictionary> {
  const core = language === 'de' ? (await import('@/text/de')).de : en
  const loaded = await Promise.all([...wanted].map((part) => parts[language][part]()))
  return Object.assign({ ...core }, ...loaded) as Dictionary
}

/** A page's code, once the words that it says are there too. */
export async function withText<Module>(part: Part, code: Promise<Module>): Promise<Module> {
  wanted.add(part)
  const [module] = await Promise.all([code, learn(part)])
  return module
}

// Before any language is spoken it is enough to be wanted.
async function learn(part: Part): Promise<void> {
  if (!speaking) return
  const { language, text } = speaking
  // Nobody has read these words before: the page that says them renders after this.
  Object.assign(await text, await parts[language][part]())
}

export function rememberLanguage(language: Language): void {
  remember('language', language)
}

/** The browser's own variant of the language, for dates and numbers: "en-GB" rather than "en". */
export function localeFor(language: Language): string {
  return navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? language
}
