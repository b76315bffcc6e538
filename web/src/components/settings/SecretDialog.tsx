import type { ReactNode } from 'react'

import { Alert } from '@/components/ui/Alert'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { SecretBox } from '@/components/ui/SecretBox'

type Props = {
  title: string
  description?: string
  warning: string
  secret: string
  copyLabel: string
  closeLabel: string
  onClose: () => void
  children?: ReactNode
}

/** What the server tells once, until its reader says that it is stored. */
export function SecretDialog(props: Props) {
  const { title, description, warning, secret, copyLabel, closeLabel, onClose, children } = props
  return (
    <Dialog
      open
      // A stray click would lose the secret for good.
      keepOnOutsideClick
      onOpenChange={onClose}
      title={title}
      description={description}
      footer={
        <Button variant="primary" onClick={onClose}>
          {closeLabel}
        </Button>
      }
    >
      <div className="space-y-4">
        <Alert tone="warning">{warning}</Alert>
        <SecretBox secret={secret} label={copyLabel} />
        {children}
      </div>
    </Dialog>
  )
}
