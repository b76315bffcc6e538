import { PasswordDialog } from '@/components/settings/PasswordDialog'
import { useText } from '@/hooks/useText'
import { useDisableTwoFactor } from '@/hooks/useTwoFactor'
import { toast } from '@/lib/toast'

export function TwoFactorOff({ onClose }: { onClose: () => void }) {
  const t = useText()
  const disable = useDisableTwoFactor()
  const switchOff = async (password: string) => {
    await disable.mutateAsync(password)
    toast.success(t.twoFactor.switchedOff)
    onClose()
  }
  return (
    <PasswordDialog
      danger
      title={t.twoFactor.switchOffTitle}
      description={t.twoFactor.switchOffText}
      submitLabel={t.twoFactor.switchOff}
      onSubmit={switchOff}
      onClose={onClose}
    />
  )
}
