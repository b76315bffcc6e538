const euro = 'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' ')
const others: Record<string, string> = { GB: 'GBP', CH: 'CHF', LI: 'CHF', CA: 'CAD', AU: 'AUD', JP: 'JPY' }

/** What a new account most likely counts in, by the browser's locale: "de-AT" → EUR, elsewhere USD. */
export function currencyOf(locale: string): string {
  const region = new Intl.Locale(locale).maximize().region ?? ''
  return euro.includes(region) ? 'EUR' : (others[region] ?? 'USD')
}
