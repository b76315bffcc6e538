// The words by which the pictures find what they press.
import { de as germanCore } from '../src/text/de'
import { administration as germanAdministration } from '../src/text/de/administration'
import { billing as germanBilling } from '../src/text/de/billing'
import { en as englishCore, type Dictionary } from '../src/text/en'
import { administration as englishAdministration } from '../src/text/en/administration'
import { billing as englishBilling } from '../src/text/en/billing'

const dictionaries: Record<string, Dictionary> = {
  en: { ...englishCore, ...englishAdministration, ...englishBilling },
  de: { ...germanCore, ...germanAdministration, ...germanBilling },
}
const locales: Record<string, string> = { en: 'en-US', de: 'de-DE' }

export const language = process.env.SCREENSHOTS_LANGUAGE ?? 'en'
export const locale = locales[language]!
export const t = dictionaries[language]!
