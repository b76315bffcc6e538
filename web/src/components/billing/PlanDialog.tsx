import { Check } from 'lucide-react'
import { useState } from 'react'

import { ClientField } from '@/components/billing/ClientField'
import { PlanTerms } from '@/components/billing/PlanTerms'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { QueryGap } from '@/components/ui/QueryGap'
import { useUser } from '@/hooks/useAuth'
import { useCreateSubscription, usePlans } from '@/hooks/useBilling'
import { useErrorText } from '@/hooks/useErrorText'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'
import { toast } from '@/lib/toast'
import type { Client, Plan, Subject, Subscription } from '@/services/types'

type Props = {
  subject: Subject
  /** The one that runs and makes way. */
  current: Subscription | null
  /** Whose plan it is, where that is known before any runs. */
  client?: Pick<Client, 'id' | 'name'>
  onClose: () => void
}

/** Plans side by side; where no client is given and none has one that runs, it is chosen first. */
export function PlanDialog({ subject, current, client, onClose }: Props) {
  const t = useText()
  const describe = useErrorText()
  const plans = usePlans()
  const create = useCreateSubscription()
  const [clientId, setClientId] = useState<string | undefined>(client?.id ?? current?.client_id ?? undefined)
  const [planId, setPlanId] = useState<string | null>(null)
  const who = subject === 'account' ? t.billing.you : (client?.name ?? current?.client_name)
  // An account has one currency; what it pays and what it bills is in it.
  const { currency } = useUser().account
  const offered = plans.data?.filter((plan) => plan.subject === subject && plan.currency === currency) ?? []
  const chosen = offered.find((plan) => plan.id === planId)
  const begin = (plan: Plan) =>
    create.mutate(
      { plan: plan.id, client_id: clientId ?? null, replaces_current: current ? true : null },
      {
        onSuccess: () => {
          toast.success(t.billing.planStarted(plan.name))
          onClose()
        },
      },
    )
  return (
    <Dialog
      size="lg"
      onClose={onClose}
      title={who ? t.billing.planFor(who) : t.billing.addClientPlan}
      description={current ? t.billing.changeText : t.billing.startText}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            variant="primary"
            busy={create.isPending}
            disabled={!chosen || (subject === 'client' && !clientId)}
            onClick={() => chosen && begin(chosen)}
          >
            {current ? t.billing.changePlan : t.billing.startPlan}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        {create.error && <Alert tone="negative">{describe(create.error)}</Alert>}
        {subject === 'client' && !who && (
          <Field label={t.billing.client}>
            {(control) => <ClientField {...control} value={clientId} onChange={setClientId} />}
          </Field>
        )}
        <QueryGap query={plans} />
        <ul className="grid gap-3 sm:grid-cols-3">
          {offered.map((plan) => (
            <PlanChoice
              key={plan.id}
              plan={plan}
              first={!current}
              running={plan.id === current?.plan_id}
              chosen={plan.id === planId}
              onChoose={() => setPlanId(plan.id)}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

type ChoiceProps = { plan: Plan; first: boolean; running: boolean; chosen: boolean; onChoose: () => void }

function PlanChoice({ plan, first, running, chosen, onChoose }: ChoiceProps) {
  const t = useText()
  const format = useFormat()
  return (
    <li>
      <button
        type="button"
        aria-pressed={chosen}
        disabled={running}
        onClick={onChoose}
        className={cx(
          'flex h-full w-full flex-col items-start rounded-lg border p-4 text-left transition-colors',
          chosen ? 'border-accent bg-accent-soft' : 'border-line hover:border-line-strong',
          running && 'border-dashed',
        )}
      >
        <span className="flex w-full items-center justify-between gap-2">
          <span className="font-semibold">{plan.name}</span>
          {chosen && <Check aria-hidden className="size-4 text-accent-text" />}
          {running && <Badge>{t.billing.current}</Badge>}
        </span>
        <span className="mt-1 text-xl font-semibold tracking-tight tabular-nums">
          {format.amount(plan.price_minor, plan.currency)}
        </span>
        <span className="text-sm text-muted">{t.billing.perInterval[plan.billing_interval]}</span>
        <PlanTerms terms={plan} trialDays={first ? plan.trial_days : 0} />
      </button>
    </li>
  )
}
