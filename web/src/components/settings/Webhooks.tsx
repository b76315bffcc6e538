import { Plus, Webhook as WebhookIcon } from 'lucide-react'
import { useState } from 'react'
import { Link, useParams } from 'react-router'

import { WebhookDetail } from '@/components/settings/WebhookDetail'
import { WebhookForm } from '@/components/settings/WebhookForm'
import { WebhookHealth } from '@/components/settings/WebhookHealth'
import { WebhookSecret } from '@/components/settings/WebhookSecret'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { EmptyState } from '@/components/ui/EmptyState'
import { QueryGap } from '@/components/ui/QueryGap'
import { useText } from '@/hooks/useText'
import { useWebhooks } from '@/hooks/useWebhooks'
import type { Webhook } from '@/services/types'

export function Webhooks() {
  const { id } = useParams()
  return id ? <WebhookDetail key={id} id={id} /> : <WebhookList />
}

function WebhookList() {
  const t = useText()
  const webhooks = useWebhooks()
  const [creating, setCreating] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const create = (
    <Button variant="primary" onClick={() => setCreating(true)}>
      <Plus aria-hidden className="size-4" />
      {t.webhooks.create}
    </Button>
  )
  const none = webhooks.data?.length === 0
  return (
    <Card
      title={t.webhooks.title}
      description={t.webhooks.intro}
      padded={false}
      actions={none ? undefined : create}
    >
      <QueryGap query={webhooks} rows={2} />
      {none && (
        <EmptyState icon={<WebhookIcon />} title={t.webhooks.emptyTitle} actions={create}>
          {t.webhooks.empty}
        </EmptyState>
      )}
      <ul aria-label={t.webhooks.title}>
        {webhooks.data?.map((webhook) => (
          <WebhookRow key={webhook.id} webhook={webhook} />
        ))}
      </ul>
      {creating && <WebhookForm onCreated={setSecret} onClose={() => setCreating(false)} />}
      {secret && <WebhookSecret secret={secret} onClose={() => setSecret(null)} />}
    </Card>
  )
}

function WebhookRow({ webhook }: { webhook: Webhook }) {
  const t = useText()
  return (
    <li className="relative flex flex-wrap items-start gap-x-4 gap-y-1 border-b border-line px-4 py-3 transition-colors last:border-0 hover:bg-hover">
      <div className="min-w-56 grow basis-0">
        <Link
          to={`/settings/webhooks/${webhook.id}`}
          className="font-medium wrap-anywhere after:absolute after:inset-0"
        >
          {webhook.url}
        </Link>
        <p className="mt-0.5 text-sm text-muted">
          {webhook.description || webhook.events.map((event) => t.webhooks.eventNames[event]).join(', ')}
        </p>
      </div>
      <WebhookHealth webhook={webhook} />
    </li>
  )
}
