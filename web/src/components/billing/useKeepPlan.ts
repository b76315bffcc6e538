import { useResumeSubscription } from '@/hooks/useBilling'
import { useErrorText } from '@/hooks/useErrorText'
import { useText } from '@/hooks/useText'
import { toast } from '@/lib/toast'
import type { Subscription } from '@/services/types'

/** Takes a subscription's cancellation back and says how that went, though what asked for it is gone by then. */
export function useKeepPlan() {
  const t = useText()
  const describe = useErrorText()
  const { mutateAsync, isPending } = useResumeSubscription()
  const keep = (subscription: Subscription) =>
    mutateAsync(subscription.client_id).then(
      () => toast.success(t.billing.kept(subscription.plan_name)),
      (error: unknown) => toast.error(describe(error)),
    )
  return { keep, busy: isPending }
}
