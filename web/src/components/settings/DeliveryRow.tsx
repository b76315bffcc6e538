import { Attempts } from '@/components/settings/Attempts'
import { Exchange } from '@/components/settings/Exchange'
import { Badge } from '@/components/ui/Badge'
import { Button } from '@/components/ui/Button'
import { Disclosure } from '@/components/ui/Disclosure'
import { useErrorText } from '@/hooks/useErrorText'
import { useFormat, useRelative } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { useReplayDelivery } from '@/hooks/useWebhooks'
import { toast } from '@/lib/toast'
import type { Delivery, Webhook } from '@/services/types'

const tones = { pending: 'warning', delivered: 'positive', failed: 'negative' } as const

export function DeliveryRow({ webhook, delivery }: { webhook: Webhook; delivery: Delivery }) {
  const t = useText()
  const format = useFormat()
  const relative = useRelative()
  const describe = useErrorText()
  const replay = useReplayDelivery()
  const { status, next_attempt_at: next } = delivery
  const onReplay = () =>
    replay.mutate(
      { id: webhook.id, delivery: delivery.id },
      {
        onSuccess: () => toast.success(t.webhooks.replayed),
        onError: (error) => toast.error(describe(error)),
      },
    )
  return (
    <li className="border-b border-line px-4 py-3 last:border-0">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-48 grow basis-0">
          <p className="flex flex-wrap items-center gap-2 font-medium">
            {t.webhooks.eventNames[delivery.event_type] ?? delivery.event_type}
            <Badge tone={tones[status]}>{t.webhooks.deliveryStatuses[status]}</Badge>
          </p>
          <p className="text-sm text-muted">
            {format.dateTime(delivery.created_at)}
            {status === 'pending' && next && delivery.attempts.length > 0 && (
              <> · {t.webhooks.next(relative(next))}</>
            )}
          </p>
        </div>
        {status !== 'pending' && (
          <Button size="sm" busy={replay.isPending} disabled={webhook.status !== 'active'} onClick={onReplay}>
            {t.webhooks.replay}
          </Button>
        )}
      </div>
      <Disclosure summary={t.webhooks.attempts(delivery.attempts.length)}>
        {delivery.attempts.length > 0 && <Attempts attempts={delivery.attempts} />}
        <Exchange delivery={delivery} />
      </Disclosure>
    </li>
  )
}
