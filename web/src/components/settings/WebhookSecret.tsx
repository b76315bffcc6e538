import { Alert } from '@/components/ui/Alert'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { SecretBox } from '@/components/ui/SecretBox'
import { useText } from '@/hooks/useText'

export function WebhookSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useText()
  return (
    <Dialog
      open
      // A stray click would lose the secret for good.
      keepOnOutsideClick
      onOpenChange={onClose}
      title={t.webhooks.secretTitle}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t.webhooks.stored}
        </Button>
      }
    >
      <div className="space-y-4">
        <Alert tone="warning">{t.webhooks.secretText}</Alert>
        <SecretBox secret={secret} label={t.webhooks.copySecret} />
      </div>
    </Dialog>
  )
}
