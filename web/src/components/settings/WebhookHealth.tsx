import { Badge } from '@/components/ui/Badge'
import { useText } from '@/hooks/useText'
import { healthOf } from '@/lib/webhooks'
import type { Webhook } from '@/services/types'

const tones = { active: 'positive', failing: 'negative', disabled: 'neutral' } as const

export function WebhookHealth({ webhook }: { webhook: Webhook }) {
  const t = useText()
  const health = healthOf(webhook)
  return (
    <Badge dot tone={tones[health]}>
      {t.webhooks[health]}
    </Badge>
  )
}
