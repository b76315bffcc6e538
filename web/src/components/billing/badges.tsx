import { Badge, type Tone } from '@/components/ui/Badge'
import { useText } from '@/hooks/useText'
import type { Invoice, Subscription } from '@/services/types'

const subscriptionTones: Record<Subscription['status'], Tone> = {
  trialing: 'info',
  active: 'positive',
  past_due: 'negative',
  canceled: 'neutral',
}
const invoiceTones: Record<Invoice['status'], Tone> = {
  draft: 'neutral',
  issued: 'info',
  overdue: 'negative',
  paid: 'positive',
}

export function SubscriptionBadge({ status }: Pick<Subscription, 'status'>) {
  const t = useText()
  return (
    <Badge dot tone={subscriptionTones[status]}>
      {t.billing.statuses[status]}
    </Badge>
  )
}

export function InvoiceBadge({ status }: Pick<Invoice, 'status'>) {
  const t = useText()
  return (
    <Badge dot tone={invoiceTones[status]}>
      {t.invoices.statuses[status]}
    </Badge>
  )
}
