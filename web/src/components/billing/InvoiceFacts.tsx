import { Card } from '@/components/ui/Card'
import { Facts } from '@/components/ui/Facts'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import type { Invoice } from '@/services/types'

// Too long for a line, it breaks before its host.
const address = (email: string) => (
  <>
    {email.slice(0, email.indexOf('@') + 1)}
    <wbr />
    {email.slice(email.indexOf('@') + 1)}
  </>
)

const party = ({ name, email }: Invoice['bill_to']) => (
  <>
    {name}
    {email && <span className="block text-sm text-muted">{address(email)}</span>}
  </>
)

export function InvoiceFacts({ invoice }: { invoice: Invoice }) {
  const t = useText()
  const format = useFormat(invoice.time_zone)
  const date = (iso: string | null) => iso && format.date(iso)
  return (
    <Card>
      <Facts
        facts={[
          { label: t.invoices.from, value: party(invoice.bill_from) },
          { label: t.invoices.billTo, value: party(invoice.bill_to) },
          {
            label: t.invoices.period,
            value: format.days(invoice.period_start, invoice.period_end, invoice.time_zone),
          },
          { label: t.invoices.issued, value: date(invoice.issued_at) },
          { label: t.invoices.due, value: date(invoice.due_at) },
          { label: t.invoices.paidOn, value: date(invoice.paid_at) },
        ]}
      />
    </Card>
  )
}
