import { Send } from 'lucide-react'

import { DeliveryRow } from '@/components/settings/DeliveryRow'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { EmptyState } from '@/components/ui/EmptyState'
import { MoreRows } from '@/components/ui/MoreRows'
import { QueryGap } from '@/components/ui/QueryGap'
import { useErrorText } from '@/hooks/useErrorText'
import { useText } from '@/hooks/useText'
import { useDeliveries, useReplayFailed } from '@/hooks/useWebhooks'
import { toast } from '@/lib/toast'
import type { Webhook } from '@/services/types'

export function Deliveries({ webhook }: { webhook: Webhook }) {
  const t = useText()
  const describe = useErrorText()
  const log = useDeliveries(webhook.id)
  const replay = useReplayFailed()
  const active = webhook.status === 'active'
  const replayAll = () =>
    replay.mutate(webhook.id, {
      onSuccess: (count) => toast.success(t.webhooks.replayedAll(count)),
      onError: (error) => toast.error(describe(error)),
    })
  return (
    <Card
      title={t.webhooks.deliveries}
      description={t.webhooks.deliveriesIntro}
      padded={false}
      actions={
        <Button busy={replay.isPending} disabled={!active || !log.deliveries?.length} onClick={replayAll}>
          {t.webhooks.replayFailed}
        </Button>
      }
    >
      <QueryGap query={log} rows={4} />
      {log.deliveries?.length === 0 && (
        <EmptyState icon={<Send />} title={t.webhooks.noDeliveries}>
          {t.webhooks.noDeliveriesText}
        </EmptyState>
      )}
      <ul aria-label={t.webhooks.deliveries}>
        {log.deliveries?.map((delivery) => (
          <DeliveryRow key={delivery.id} webhook={webhook} delivery={delivery} />
        ))}
      </ul>
      <MoreRows query={log} />
    </Card>
  )
}
