import { SecretDialog } from '@/components/settings/SecretDialog'
import { SecretBox } from '@/components/ui/SecretBox'
import { useText } from '@/hooks/useText'

export function WebhookSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useText()
  return (
    <SecretDialog
      title={t.webhooks.secretTitle}
      warning={t.webhooks.secretText}
      closeLabel={t.webhooks.stored}
      onClose={onClose}
    >
      <SecretBox secret={secret} label={t.webhooks.copySecret} />
    </SecretDialog>
  )
}
