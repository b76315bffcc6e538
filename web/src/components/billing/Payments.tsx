import { Card } from '@/components/ui/Card'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import type { InvoiceDetail } from '@/services/types'

export function Payments({ invoice }: { invoice: InvoiceDetail }) {
  const t = useText()
  const format = useFormat(invoice.time_zone)
  if (invoice.payments.length === 0) return null
  return (
    <Card title={t.invoices.payments}>
      <ul className="space-y-2">
        {invoice.payments.map((payment) => (
          <li key={payment.id} className="flex justify-between gap-3">
            <div className="min-w-0">
              <p>{t.invoices.methods[payment.method]}</p>
              <p className="text-sm wrap-anywhere text-muted">
                {[format.date(payment.paid_at), payment.reference].filter(Boolean).join(' · ')}
              </p>
            </div>
            <p className="tabular-nums">{format.amount(payment.amount_minor, payment.currency)}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
