import { Link } from 'react-router'

import { SubscriptionBadge } from '@/components/billing/badges'
import { PlanMenu } from '@/components/billing/PlanMenu'
import { UsageMeter } from '@/components/billing/UsageMeter'
import { Td } from '@/components/ui/Table'
import { useMay } from '@/hooks/useAuth'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import type { Subscription } from '@/services/types'

type Props = { subscription: Subscription; onChange: () => void; onCancel: () => void }

export function ClientPlanRow({ subscription, onChange, onCancel }: Props) {
  const t = useText()
  const format = useFormat(subscription.time_zone)
  const owner = useMay('owner')
  const name = subscription.client_name ?? t.billing.erasedClient
  return (
    <tr className="h-14">
      <Td className="py-2">
        <Link
          to={`/clients/${subscription.client_id}`}
          className="font-medium wrap-anywhere underline-offset-4 hover:underline"
        >
          {name}
        </Link>
        <p className="text-sm text-muted sm:hidden">{subscription.plan_name}</p>
      </Td>
      <Td className="hidden sm:table-cell">
        <p className="flex flex-wrap items-center gap-x-2">
          {subscription.plan_name}
          {subscription.status !== 'active' && <SubscriptionBadge status={subscription.status} />}
        </p>
        <p className="text-sm text-muted tabular-nums">
          {subscription.cancel_at
            ? t.billing.atPeriodEnd(format.date(subscription.cancel_at))
            : `${format.amount(subscription.price_minor, subscription.currency)} ${t.billing.perInterval[subscription.billing_interval]}`}
        </p>
      </Td>
      <Td className="hidden py-2 md:table-cell">
        <UsageMeter compact subscription={subscription} />
      </Td>
      <Td align="right" className="font-medium whitespace-nowrap">
        {format.amount(subscription.usage.total_minor, subscription.currency)}
      </Td>
      <Td align="right">
        {owner && (
          <PlanMenu subscription={subscription} name={name} onChange={onChange} onCancel={onCancel} />
        )}
      </Td>
    </tr>
  )
}
