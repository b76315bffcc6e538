import { BackLink } from '@/components/common/BackLink'
import { Deliveries } from '@/components/settings/Deliveries'
import { WebhookActions } from '@/components/settings/WebhookActions'
import { WebhookHealth } from '@/components/settings/WebhookHealth'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { Card } from '@/components/ui/Card'
import { Facts } from '@/components/ui/Facts'
import { QueryGap } from '@/components/ui/QueryGap'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { useWebhook } from '@/hooks/useWebhooks'
import { inOtherWords } from '@/lib/serverSays'
import { healthOf } from '@/lib/webhooks'
import type { Webhook } from '@/services/types'

export function WebhookDetail({ id }: { id: string }) {
  const t = useText()
  const webhook = useWebhook(id)
  return (
    <>
      <BackLink to="/settings/webhooks">{t.webhooks.title}</BackLink>
      <QueryGap query={webhook} />
      {webhook.data && (
        <>
          <Endpoint webhook={webhook.data} />
          <Deliveries webhook={webhook.data} />
        </>
      )}
    </>
  )
}

function Endpoint({ webhook }: { webhook: Webhook }) {
  const t = useText()
  const format = useFormat()
  const { previous_secret_expires_at: bothUntil } = webhook
  return (
    <Card
      title={webhook.url}
      description={webhook.description}
      actions={<WebhookActions webhook={webhook} />}
    >
      <div className="space-y-3">
        <Trouble webhook={webhook} />
        <Facts
          facts={[
            { label: t.webhooks.status, value: <WebhookHealth webhook={webhook} /> },
            { label: t.webhooks.events, value: <Events events={webhook.events} /> },
            { label: t.webhooks.created, value: format.date(webhook.created_at) },
          ]}
        />
        {bothUntil && (
          <p className="text-sm text-muted">{t.webhooks.bothUntil(format.dateTime(bothUntil))}</p>
        )}
      </div>
    </Card>
  )
}

function Trouble({ webhook }: { webhook: Webhook }) {
  const t = useText()
  const format = useFormat()
  const { disabled_reason: reason, failing_since: since } = webhook
  const health = healthOf(webhook)
  // What somebody did by hand needs no explanation.
  if (health === 'disabled' && reason && reason !== 'by hand')
    return (
      <Alert tone="warning">{t.webhooks.disabledBecause(inOtherWords(reason, t.serverSays) ?? reason)}</Alert>
    )
  if (health === 'failing' && since)
    return <Alert tone="negative">{t.webhooks.failingSince(format.dateTime(since))}</Alert>
  return null
}

function Events({ events }: { events: string[] }) {
  const t = useText()
  return (
    <span className="flex flex-wrap gap-1">
      {events.map((event) => (
        <Badge key={event}>{t.webhooks.eventNames[event] ?? event}</Badge>
      ))}
    </span>
  )
}
