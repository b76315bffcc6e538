import { RadioGroup } from 'radix-ui'
import { useId, useState } from 'react'

import { useKeepPlan } from '@/components/billing/useKeepPlan'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { useCancelSubscription } from '@/hooks/useBilling'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { toast } from '@/lib/toast'
import type { Cancellation, Subscription } from '@/services/types'

type When = Cancellation['at']

/** Asks when a subscription ends, and says what follows from either answer. */
export function CancelDialog({ subscription, onClose }: { subscription: Subscription; onClose: () => void }) {
  const t = useText()
  const format = useFormat(subscription.time_zone)
  const cancel = useCancelSubscription()
  const { keep } = useKeepPlan()
  const [at, setAt] = useState<When>('period_end')
  const who = subscription.subject === 'account' ? t.billing.you : (subscription.client_name ?? '')
  const choices: { value: When; label: string; text: string }[] = [
    {
      value: 'period_end',
      label: t.billing.atPeriodEnd(format.date(subscription.current_period_end)),
      text: t.billing.atPeriodEndText,
    },
    { value: 'now', label: t.billing.atOnce, text: t.billing.atOnceText },
  ]
  return (
    <ConfirmDialog
      danger
      title={t.billing.cancelTitle(subscription.plan_name, who)}
      confirmLabel={t.billing.cancelPlan}
      keepLabel={t.billing.keepPlan}
      onConfirm={() =>
        cancel.mutateAsync({ client_id: subscription.client_id, at }).then((canceled) => {
          if (canceled.ended_at) toast.success(t.billing.canceled)
          else
            toast.show(t.billing.canceled, {
              action: { label: t.common.undo, onClick: () => void keep(canceled) },
            })
        })
      }
      onClose={onClose}
    >
      <RadioGroup.Root
        aria-label={t.billing.cancelWhen}
        value={at}
        onValueChange={(chosen) => setAt(chosen as When)}
        className="mt-3 space-y-2"
      >
        {choices.map((choice) => (
          <EndChoice key={choice.value} {...choice} />
        ))}
      </RadioGroup.Root>
      <p className="pt-1 text-sm">{t.billing.keepsData}</p>
    </ConfirmDialog>
  )
}

function EndChoice({ value, label, text }: { value: When; label: string; text: string }) {
  const id = useId()
  return (
    <div className="flex gap-2.5">
      <RadioGroup.Item
        id={id}
        value={value}
        aria-describedby={`${id}-text`}
        className="mt-0.5 flex size-4.5 shrink-0 items-center justify-center rounded-full border border-line-strong bg-surface data-[state=checked]:border-accent"
      >
        <RadioGroup.Indicator className="size-2.5 rounded-full bg-accent" />
      </RadioGroup.Item>
      <div>
        <label htmlFor={id} className="cursor-pointer font-medium text-ink">
          {label}
        </label>
        <p id={`${id}-text`} className="text-sm">
          {text}
        </p>
      </div>
    </div>
  )
}
