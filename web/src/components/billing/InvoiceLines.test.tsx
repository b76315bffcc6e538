import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'

import { InvoiceLines } from '@/components/billing/InvoiceLines'
import { LanguageProvider } from '@/context/LanguageContext'
import type { InvoiceDetail, InvoiceLine } from '@/services/types'
import { show } from '@/test/render'
import { loadDictionary, withText, type Language } from '@/text/languages'

const line = (position: number, kind: InvoiceLine['kind'], description: string): InvoiceLine => ({
  position,
  kind,
  description,
  quantity: 1,
  quantity_unit: 'month',
  unit_price_micros: 99_000_000,
  amount_minor: 6387,
})
// The period of a New York account, whose user reads it.
const invoice = {
  currency: 'USD',
  period_start: '2026-10-12T04:00:00Z',
  period_end: '2026-11-01T04:00:00Z',
  subtotal_minor: 6387,
  tax_minor: 0,
  total_minor: 6387,
  paid_minor: 0,
  lines: [
    line(0, 'base', 'Basic, 12–31 October 2026 (20 of 31 days)'),
    line(1, 'usage', '80 calls'),
    line(2, 'adjustment', 'Included minutes: 65 of 70'),
    line(3, 'adjustment', 'A parrot, on the house'),
  ],
} as InvoiceDetail

async function read(language: Language): Promise<string[]> {
  await withText('billing', Promise.resolve())
  const text = await loadDictionary(language)
  show(
    <LanguageProvider initial={{ language, text }}>
      <InvoiceLines invoice={invoice} />
    </LanguageProvider>,
  )
  // jsdom hides no column.
  return screen
    .getAllByRole('row')
    .slice(1, 5)
    .map((row) => row.firstChild!.firstChild!.textContent!.replace(/\s/g, ' '))
}

it('says its lines in German', async () => {
  expect(await read('de')).toEqual([
    'Basic, 12.–31. Okt. 2026 (20 von 31 Tagen)',
    '80 Anrufe',
    'Inklusivminuten: 65 von 70',
    'A parrot, on the house',
  ])
})

it('writes their days as the reader does', async () => {
  expect(await read('en')).toEqual([
    'Basic, Oct 12 – 31, 2026 (20 of 31 days)',
    '80 calls',
    'Included minutes: 65 of 70',
    'A parrot, on the house',
  ])
})
