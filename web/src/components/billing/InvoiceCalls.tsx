import { Link } from 'react-router'

import { Badge } from '@/components/ui/Badge'
import { MoreRows } from '@/components/ui/MoreRows'
import { QueryGap } from '@/components/ui/QueryGap'
import { useInvoiceCalls } from '@/hooks/useBilling'
import { useFormat } from '@/hooks/useFormat'
import { usePhoneFormat } from '@/hooks/usePhoneFormat'
import { useText } from '@/hooks/useText'
import type { UsageRecord } from '@/services/types'

/** What one line of an invoice sums, call by call. */
export function InvoiceCalls({ invoiceId, line }: { invoiceId: string; line: number }) {
  const t = useText()
  const calls = useInvoiceCalls(invoiceId, line)
  return (
    <div
      className="max-h-96 overflow-y-auto bg-sunken/60 px-4 py-1"
      tabIndex={0}
      role="region"
      aria-label={t.invoices.calls}
    >
      <QueryGap query={calls} />
      <ul>
        {calls.data?.map((record) => (
          <BilledCall key={record.id} record={record} />
        ))}
      </ul>
      <MoreRows query={calls} />
    </div>
  )
}

function BilledCall({ record }: { record: UsageRecord }) {
  const t = useText()
  const format = useFormat()
  const phone = usePhoneFormat()
  const when = format.dateTime(record.occurred_at)
  const caller = record.from_number ? phone(record.from_number) : t.calls.anonymous
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 border-b border-line py-1.5 text-sm last:border-0 sm:grid-cols-[9rem_minmax(0,1fr)_6rem_6rem]">
      {record.call_exists ? (
        <Link to={`/calls/${record.call_id}`} className="tabular-nums underline underline-offset-4">
          {when}
        </Link>
      ) : (
        <span className="tabular-nums">{when}</span>
      )}
      <span className="text-muted max-sm:order-last max-sm:col-span-2">
        {record.call_exists ? caller : t.invoices.deletedCall}{' '}
        {record.reverses_id && <Badge tone="warning">{t.invoices.reversed}</Badge>}
      </span>
      <span className="hidden text-right text-muted tabular-nums sm:block">
        {format.duration(Math.abs(record.billable_seconds))}
      </span>
      <span className="text-right tabular-nums">{format.amount(record.price_minor, record.currency)}</span>
    </li>
  )
}
