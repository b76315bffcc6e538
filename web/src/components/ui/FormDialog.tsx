import { useId, type FormEvent, type ReactNode } from 'react'

import { Alert } from '@/components/ui/Alert'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { useText } from '@/hooks/useText'

type Props = {
  title: string
  description?: string
  submitLabel: string
  danger?: boolean
  busy?: boolean
  /** What went wrong, above the fields. */
  failure?: string | null
  onSubmit: (event: FormEvent) => void
  onClose: () => void
  children: ReactNode
}

/** A dialog that is one form, with its buttons below; while it is busy, it stays. */
export function FormDialog(props: Props) {
  const { title, description, submitLabel, danger, busy, failure, onSubmit, onClose, children } = props
  const t = useText()
  const formId = useId()
  const close = () => {
    if (!busy) onClose()
  }
  return (
    <Dialog
      keepOnOutsideClick
      onClose={close}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={close}>{t.common.cancel}</Button>
          <Button type="submit" form={formId} variant={danger ? 'danger' : 'primary'} busy={busy}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={onSubmit} noValidate className="space-y-4">
        {failure && <Alert tone="negative">{failure}</Alert>}
        {children}
      </form>
    </Dialog>
  )
}
