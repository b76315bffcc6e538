import { useKeepPlan } from '@/components/billing/useKeepPlan'
import { Alert } from '@/components/ui/Alert'
import { Button } from '@/components/ui/Button'
import { useMay } from '@/hooks/useAuth'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import type { Subscription } from '@/services/types'

/** When a canceled subscription ends, and the way back. */
export function EndNotice({ subscription }: { subscription: Subscription }) {
  const t = useText()
  const format = useFormat(subscription.time_zone)
  const owner = useMay('owner')
  const { keep, busy } = useKeepPlan()
  if (!subscription.cancel_at) return null
  return (
    <Alert
      tone="warning"
      actions={
        owner && (
          <Button busy={busy} onClick={() => void keep(subscription)}>
            {t.billing.keepPlan}
          </Button>
        )
      }
    >
      {t.billing.endsOn(format.date(subscription.cancel_at))}
    </Alert>
  )
}
