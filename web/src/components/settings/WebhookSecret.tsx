import { SecretDialog } from '@/components/settings/SecretDialog'
import { useText } from '@/hooks/useText'

export function WebhookSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useText()
  return (
    <SecretDialog
      title={t.webhooks.secretTitle}
      warning={t.webhooks.secretText}
      secret={secret}
      copyLabel={t.webhooks.copySecret}
      closeLabel={t.webhooks.stored}
      onClose={onClose}
    />
  )
}
