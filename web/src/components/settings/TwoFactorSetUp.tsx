import { useState } from 'react'

import { PasswordDialog } from '@/components/settings/PasswordDialog'
import { RecoveryCodes } from '@/components/settings/RecoveryCodes'
import { TwoFactorCode } from '@/components/settings/TwoFactorCode'
import { useText } from '@/hooks/useText'
import { useBeginTwoFactor } from '@/hooks/useTwoFactor'
import type { Enrolment } from '@/services/types'

/** The password, then the app's first code, and then the recovery codes, once. */
export function TwoFactorSetUp({ onClose }: { onClose: () => void }) {
  const t = useText()
  const begin = useBeginTwoFactor()
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const start = async (password: string) => {
    setEnrolment(await begin.mutateAsync(password))
    // This stays to the end of the set-up, and the password with it.
    begin.reset()
  }
  if (codes) return <RecoveryCodes codes={codes} onClose={onClose} />
  if (enrolment) return <TwoFactorCode enrolment={enrolment} onConfirmed={setCodes} onClose={onClose} />
  return (
    <PasswordDialog
      title={t.twoFactor.setUpTitle}
      description={t.twoFactor.passwordFirst}
      submitLabel={t.twoFactor.goOn}
      onSubmit={start}
      onClose={onClose}
    />
  )
}
