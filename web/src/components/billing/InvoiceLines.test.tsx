import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'

import { InvoiceLines } from '@/components/billing/InvoiceLines'
import { LanguageProvider } from '@/context/LanguageContext'
import type { InvoiceDetail, InvoiceLine } from '@/services/types'
import { show } from '@/test/render'
import { loadDictionary, withText, type Language } from '@/text/languages'

const line = (position: number, kind: InvoiceLine['kind'], figures: Partial<InvoiceLine>): InvoiceLine => ({
  position,
  kind,
  description: 'the server’s words',
  quantity: 1,
  quantity_unit: 'month',
  unit_price_micros: 99_000_000,
  amount_minor: 6387,
  plan_name: null,
  days: null,
  of_days: null,
  calls: null,
  included_minutes: null,
  late: false,
  ...figures,
})
// The period was counted in Tokyo; a user in New York reads it.
const invoice = {
  currency: 'USD',
  period_start: '2026-10-11T15:00:00Z',
  period_end: '2026-10-31T15:00:00Z',
  time_zone: 'Asia/Tokyo',
  subtotal_minor: 6387,
  tax_minor: 0,
  total_minor: 6387,
  paid_minor: 0,
  lines: [
    line(0, 'base', { plan_name: 'Basic', days: 20, of_days: 31 }),
    line(1, 'base', { plan_name: 'Basic' }),
    line(2, 'usage', { calls: 1080 }),
    line(3, 'usage', { calls: 1, late: true }),
    line(4, 'adjustment', { quantity: 65, included_minutes: 70 }),
    line(5, 'adjustment', { late: true }),
    line(6, 'adjustment', { description: 'A parrot, on the house' }),
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
    .slice(1, 8)
    .map((row) => row.firstChild!.firstChild!.textContent!.replace(/\s/g, ' '))
}

it('says its lines in German', async () => {
  expect(await read('de')).toEqual([
    'Basic, 12.–31. Okt. 2026 (20 von 31 Tagen)',
    'Basic, 12.–31. Okt. 2026',
    '1.080 Anrufe',
    '1 nachgereichter Anruf',
    'Inklusivminuten: 65 von 70',
    'Inklusivminuten des letzten Zeitraums',
    'A parrot, on the house',
  ])
})

it('writes their days as the reader does', async () => {
  expect(await read('en')).toEqual([
    'Basic, Oct 12 – 31, 2026 (20 of 31 days)',
    'Basic, Oct 12 – 31, 2026',
    '1,080 calls',
    '1 late call',
    'Included minutes: 65 of 70',
    'Included minutes of the last period',
    'A parrot, on the house',
  ])
})
