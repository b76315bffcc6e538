import { screen } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'

import { InvoiceFacts } from '@/components/billing/InvoiceFacts'
import { InvoiceRow } from '@/components/billing/InvoiceRow'
import { Payments } from '@/components/billing/Payments'
import { show } from '@/test/render'
import { anInvoice } from '@/test/samples'
import { en } from '@/text/en'
import { billing } from '@/text/en/billing'

const t = billing.invoices

// As the page does that loads them.
beforeAll(() => Object.assign(en, billing))

// Counted in Tokyo, where each of these moments is a day later than in New York, where a user reads it.
const invoice = anInvoice({
  status: 'paid',
  period_start: '2026-09-30T15:00:00Z',
  period_end: '2026-10-31T15:00:00Z',
  time_zone: 'Asia/Tokyo',
  issued_at: '2026-10-31T15:05:00Z',
  due_at: '2026-11-13T15:05:00Z',
  paid_at: '2026-11-09T20:00:00Z',
  payments: [
    {
      id: '1',
      amount_minor: 6387,
      currency: 'USD',
      method: 'cash',
      reference: null,
      paid_at: '2026-11-09T20:00:00Z',
      created_at: '2026-11-09T20:00:00Z',
    },
  ],
})

it('says every day as its period is counted', () => {
  show(<InvoiceFacts invoice={invoice} />)
  const fact = (label: string) => screen.getByText(label).nextSibling?.textContent
  expect(fact(t.period)?.replace(/\s/g, ' ')).toBe('Oct 1 – 31, 2026')
  expect([t.issued, t.due, t.paidOn].map(fact)).toEqual(['Nov 1, 2026', 'Nov 14, 2026', 'Nov 10, 2026'])
})

it('is due on that day in the list too', () => {
  show(
    <table>
      <tbody>
        <InvoiceRow invoice={invoice} />
      </tbody>
    </table>,
  )
  expect(screen.getByRole('cell', { name: 'Nov 14, 2026' })).toBeInTheDocument()
})

it('was paid on that day', () => {
  show(<Payments invoice={invoice} />)
  expect(screen.getByText('Nov 10, 2026')).toBeVisible()
})
