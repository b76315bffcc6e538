import { useState } from 'react'

import { SubscriptionBadge } from '@/components/billing/badges'
import { CancelDialog } from '@/components/billing/CancelDialog'
import { EndNotice } from '@/components/billing/EndNotice'
import { PlanDialog } from '@/components/billing/PlanDialog'
import { PlanMenu } from '@/components/billing/PlanMenu'
import { SoFar } from '@/components/billing/SoFar'
import { UsageMeter } from '@/components/billing/UsageMeter'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { Facts } from '@/components/ui/Facts'
import { QueryGap } from '@/components/ui/QueryGap'
import { useMay } from '@/hooks/useAuth'
import { useClientSubscription } from '@/hooks/useBilling'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import type { Client, Subscription } from '@/services/types'

/** What one client pays: its plan, what of it is used, what the next invoice has so far. */
export default function ClientPlan({ client }: { client: Client }) {
  const t = useText()
  const owner = useMay('owner')
  const query = useClientSubscription(client.id)
  const [open, setOpen] = useState<'change' | 'cancel' | null>(null)
  const subscription = query.data
  const close = () => setOpen(null)
  return (
    <Card
      title={t.billing.plan}
      padded={false}
      actions={
        subscription &&
        owner && (
          <PlanMenu
            subscription={subscription}
            name={client.name}
            onChange={() => setOpen('change')}
            onCancel={() => setOpen('cancel')}
          />
        )
      }
    >
      <QueryGap query={query} rows={6} />
      {subscription && <Terms subscription={subscription} />}
      {subscription === null && <NoPlan client={client} onChoose={() => setOpen('change')} />}
      {open === 'change' && (
        <PlanDialog subject="client" current={subscription ?? null} client={client} onClose={close} />
      )}
      {open === 'cancel' && subscription && <CancelDialog subscription={subscription} onClose={close} />}
    </Card>
  )
}

function NoPlan({ client, onChoose }: { client: Client; onChoose: () => void }) {
  const t = useText()
  const owner = useMay('owner')
  // The server gives none to an archived client.
  const may = owner && client.status === 'active'
  return (
    <div className="p-4">
      <p className="font-medium">{t.billing.noClientPlanTitle}</p>
      <p className="text-sm text-muted">{owner ? t.billing.noClientPlan : t.billing.ownerOnly}</p>
      {may && (
        <Button className="mt-3" onClick={onChoose}>
          {t.billing.choosePlan}
        </Button>
      )}
    </div>
  )
}

function Terms({ subscription }: { subscription: Subscription }) {
  const t = useText()
  const format = useFormat(subscription.time_zone)
  const { status, currency, cancel_at: end, trial_ends_at: trialEnd } = subscription
  const trial = status === 'trialing' && trialEnd
  const period = format.days(
    subscription.current_period_start,
    subscription.current_period_end,
    subscription.time_zone,
  )
  return (
    <div className="space-y-4 p-4">
      <EndNotice subscription={subscription} />
      <div>
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          {subscription.plan_name}
          <SubscriptionBadge status={status} />
        </p>
        <p className="text-sm text-muted tabular-nums">
          {format.amount(subscription.price_minor, currency)}{' '}
          {t.billing.perInterval[subscription.billing_interval]}
        </p>
        {trial && <p className="text-sm text-info">{t.billing.trialUntil(format.date(trial))}</p>}
      </div>
      <UsageMeter subscription={subscription} />
      <SoFar subscription={subscription} />
      <Facts
        facts={[
          { label: t.billing.periodLabel, value: period },
          { label: t.billing.billedCalls, value: format.number(subscription.usage.calls) },
          // A trial is not invoiced.
          {
            label: end ? t.billing.lastInvoice : t.billing.nextInvoice,
            value: !trial && format.date(end ?? subscription.current_period_end),
          },
        ]}
      />
    </div>
  )
}
