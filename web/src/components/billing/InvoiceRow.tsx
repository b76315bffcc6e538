import { Link } from 'react-router'

import { InvoiceBadge } from '@/components/billing/badges'
import { Td } from '@/components/ui/Table'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import type { Invoice } from '@/services/types'

export function InvoiceRow({ invoice }: { invoice: Invoice }) {
  const t = useText()
  const format = useFormat(invoice.time_zone)
  return (
    <tr className="relative h-13 transition-colors hover:bg-hover/60">
      <Td className="py-2">
        <Link
          to={`/billing/invoices/${invoice.id}`}
          aria-label={t.invoices.open(invoice.number)}
          // The whole row is the link's.
          className="font-medium whitespace-nowrap tabular-nums after:absolute after:inset-0"
        >
          {invoice.number}
        </Link>
        <p className="text-sm wrap-anywhere text-muted">{invoice.bill_to.name}</p>
      </Td>
      <Td className="hidden whitespace-nowrap text-muted md:table-cell">
        {format.days(invoice.period_start, invoice.period_end, invoice.time_zone)}
      </Td>
      <Td className="hidden whitespace-nowrap text-muted sm:table-cell">
        {invoice.due_at ? format.date(invoice.due_at) : t.common.none}
      </Td>
      <Td>
        <InvoiceBadge status={invoice.status} />
      </Td>
      <Td align="right" className="font-medium whitespace-nowrap">
        {format.amount(invoice.total_minor, invoice.currency)}
      </Td>
    </tr>
  )
}
