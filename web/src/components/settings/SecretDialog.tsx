import type { ReactNode } from 'react'

import { Alert } from '@/components/ui/Alert'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'

type Props = {
  title: string
  description?: string
  warning: string
  closeLabel: string
  onClose: () => void
  /** The secret, and how it is put to use. */
  children: ReactNode
}

/** What the server tells once, until its reader says that it is stored. */
export function SecretDialog(props: Props) {
  const { title, description, warning, closeLabel, onClose, children } = props
  return (
    <Dialog
      // No onClose: a stray click or key would lose the secret for good.
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
        {children}
      </div>
    </Dialog>
  )
}
