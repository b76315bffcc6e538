import { Receipt } from 'lucide-react'
import { useState } from 'react'

import { SubscriptionBadge } from '@/components/billing/badges'
import { CancelDialog } from '@/components/billing/CancelDialog'
import { EndNotice } from '@/components/billing/EndNotice'
import { PlanDialog } from '@/components/billing/PlanDialog'
import { PlanTerms } from '@/components/billing/PlanTerms'
import { SoFar } from '@/components/billing/SoFar'
import { UsageMeter } from '@/components/billing/UsageMeter'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { EmptyState } from '@/components/ui/EmptyState'
import { QueryGap } from '@/components/ui/QueryGap'
import { Skeleton } from '@/components/ui/Skeleton'
import { useMay } from '@/hooks/useAuth'
import { useSubscription } from '@/hooks/useBilling'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import type { Subscription } from '@/services/types'

/** The account's own plan: its terms, what of it is used, what it comes to. */
export function PlanCard() {
  const t = useText()
  const owner = useMay('owner')
  const query = useSubscription()
  const [open, setOpen] = useState<'change' | 'cancel' | null>(null)
  const subscription = query.data
  const close = () => setOpen(null)
  return (
    <Card
      title={t.billing.yourPlan}
      padded={false}
      actions={
        owner &&
        subscription !== null && (
          <div className="flex gap-2">
            {!subscription?.cancel_at && (
              <Button variant="ghost" disabled={!subscription} onClick={() => setOpen('cancel')}>
                {t.billing.cancelPlan}
              </Button>
            )}
            <Button disabled={!subscription} onClick={() => setOpen('change')}>
              {t.billing.changePlan}
            </Button>
          </div>
        )
      }
    >
      <QueryGap query={query} toCome={<FactsToCome />} />
      {subscription && <PlanFacts subscription={subscription} />}
      {subscription === null && (
        <EmptyState
          icon={<Receipt />}
          title={t.billing.noPlanTitle}
          actions={
            owner && (
              <Button variant="primary" onClick={() => setOpen('change')}>
                {t.billing.choosePlan}
              </Button>
            )
          }
        >
          {owner ? t.billing.noPlan : t.billing.ownerOnly}
        </EmptyState>
      )}
      {open === 'change' && <PlanDialog subject="account" current={subscription ?? null} onClose={close} />}
      {open === 'cancel' && subscription && <CancelDialog subscription={subscription} onClose={close} />}
    </Card>
  )
}

const facts = 'grid gap-x-10 gap-y-6 p-4 md:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)_minmax(0,1fr)]'

function FactsToCome() {
  const t = useText()
  return (
    <div role="status" aria-label={t.common.loading} className={facts}>
      <Skeleton className="h-30" />
      <Skeleton className="h-16" />
      <Skeleton className="h-26" />
    </div>
  )
}

function PlanFacts({ subscription }: { subscription: Subscription }) {
  const t = useText()
  const format = useFormat(subscription.time_zone)
  const { usage, currency } = subscription
  return (
    <div className={facts}>
      <div className="empty:hidden md:col-span-3">
        <EndNotice subscription={subscription} />
      </div>
      <div>
        <p className="flex flex-wrap items-center gap-2 text-lg font-semibold">
          {subscription.plan_name}
          <SubscriptionBadge status={subscription.status} />
        </p>
        <p className="text-muted tabular-nums">
          {format.amount(subscription.price_minor, currency)}{' '}
          {t.billing.perInterval[subscription.billing_interval]}
        </p>
        <PlanTerms terms={subscription} />
      </div>
      <div>
        <UsageMeter subscription={subscription} />
        <p className="mt-2 text-sm text-muted">
          {t.billing.calls(usage.calls)} ·{' '}
          {format.days(
            subscription.current_period_start,
            subscription.current_period_end,
            subscription.time_zone,
          )}
        </p>
        {subscription.status === 'trialing' && subscription.trial_ends_at && (
          <p className="mt-1 text-sm text-info">
            {t.billing.trialUntil(format.date(subscription.trial_ends_at))}
          </p>
        )}
      </div>
      <SoFar subscription={subscription} />
    </div>
  )
}
