import { useMemo } from 'react'

import { useLanguage, useText } from '@/hooks/useText'
import { professions } from '@/services/types'

/** What a form or filter offers, in the user's language and order, "other" last. */
export function useProfessions() {
  const labels = useText().professions
  const { locale } = useLanguage()
  return useMemo(() => {
    const order = new Intl.Collator(locale)
    return professions
      .map((id) => ({ value: id, label: labels[id] }))
      .sort(
        (a, b) =>
          Number(a.value === 'other') - Number(b.value === 'other') || order.compare(a.label, b.label),
      )
  }, [labels, locale])
}
