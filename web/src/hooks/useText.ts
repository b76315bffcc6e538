import { useContext } from 'react'

import { LanguageContext } from '@/context/LanguageContext'

/** The product's words in the chosen language. */
export const useText = () => useContext(LanguageContext).text
export const useLanguage = () => useContext(LanguageContext)
