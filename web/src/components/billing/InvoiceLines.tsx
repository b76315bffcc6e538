import { ChevronRight } from 'lucide-react'
import { useState } from 'react'

import { InvoiceCalls } from '@/components/billing/InvoiceCalls'
import { Card } from '@/components/ui/Card'
import { Table, Td, Th } from '@/components/ui/Table'
import { useLineText } from '@/components/billing/useLineText'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'
import type { InvoiceDetail, InvoiceLine } from '@/services/types'

/** The lines of an invoice; one of usage opens to the calls that it sums. */
export function InvoiceLines({ invoice }: { invoice: InvoiceDetail }) {
  const t = useText()
  const format = useFormat()
  const { currency } = invoice
  const open = invoice.total_minor - invoice.paid_minor
  const sums = [
    { label: t.invoices.subtotal, minor: invoice.subtotal_minor, shown: invoice.tax_minor !== 0 },
    { label: t.invoices.tax, minor: invoice.tax_minor, shown: invoice.tax_minor !== 0 },
    { label: t.invoices.total, minor: invoice.total_minor, shown: true },
    { label: t.invoices.stillOpen, minor: open, shown: open !== 0 && invoice.paid_minor !== 0 },
  ].filter(({ shown }) => shown)
  return (
    <Card title={t.invoices.lines} padded={false}>
      <Table aria-label={t.invoices.lines}>
        <thead>
          <tr>
            <Th className="w-full">{t.invoices.description}</Th>
            <Th align="right" className="hidden sm:table-cell">
              {t.invoices.quantity}
            </Th>
            <Th align="right" className="hidden sm:table-cell">
              {t.invoices.unitPrice}
            </Th>
            <Th align="right">{t.invoices.amount}</Th>
          </tr>
        </thead>
        <tbody>
          {invoice.lines.map((line) => (
            <Line key={line.position} line={line} invoice={invoice} />
          ))}
        </tbody>
        <tfoot>
          {sums.map(({ label, minor }) => (
            <tr key={label} className="h-10 font-semibold">
              <th scope="row" colSpan={3} className="hidden px-4 text-right font-medium sm:table-cell">
                {label}
              </th>
              <th scope="row" className="px-4 text-left font-medium sm:hidden">
                {label}
              </th>
              <td className="px-4 text-right whitespace-nowrap tabular-nums">
                {format.amount(minor, currency)}
              </td>
            </tr>
          ))}
        </tfoot>
      </Table>
    </Card>
  )
}

function Line({ line, invoice }: { line: InvoiceLine; invoice: InvoiceDetail }) {
  const t = useText()
  const format = useFormat()
  const say = useLineText(invoice)
  const [open, setOpen] = useState(false)
  const { currency } = invoice
  return (
    <>
      <tr className="h-12">
        <Td className={cx('py-2', open && 'border-b-0')}>
          {say(line)}
          {line.kind === 'usage' && (
            <button
              type="button"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
              className="flex items-center gap-1 rounded-sm text-sm text-accent-text hover:underline coarse:min-h-10"
            >
              <ChevronRight
                aria-hidden
                className={cx('size-3.5 transition-transform', open && 'rotate-90')}
              />
              {open ? t.invoices.hideCalls : t.invoices.showCalls}
            </button>
          )}
        </Td>
        <Td
          align="right"
          className={cx('hidden whitespace-nowrap text-muted sm:table-cell', open && 'border-b-0')}
        >
          {t.invoices.units[line.quantity_unit](format.number(line.quantity))}
        </Td>
        <Td
          align="right"
          className={cx('hidden whitespace-nowrap text-muted sm:table-cell', open && 'border-b-0')}
        >
          {format.unitPrice(line.unit_price_micros, currency)}
        </Td>
        <Td align="right" className={cx('whitespace-nowrap', open && 'border-b-0')}>
          {format.amount(line.amount_minor, currency)}
        </Td>
      </tr>
      {open && (
        <tr>
          <td colSpan={4} className="border-b border-line p-0">
            <InvoiceCalls invoiceId={invoice.id} line={line.position} />
          </td>
        </tr>
      )}
    </>
  )
}
