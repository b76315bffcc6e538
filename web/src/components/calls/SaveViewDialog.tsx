import { useId, useRef, useState, type FormEvent } from 'react'

import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { useText } from '@/hooks/useText'

const longestName = 60

type Props = { onSave: (name: string) => void; onClose: () => void }

export function SaveViewDialog({ onSave, onClose }: Props) {
  const t = useText()
  const form = useId()
  const [missing, setMissing] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const name = field.current?.value.trim()
    if (!name) return setMissing(true)
    onSave(name)
    onClose()
  }
  return (
    <Dialog
      open
      keepOnOutsideClick
      onOpenChange={onClose}
      title={t.views.saveTitle}
      description={t.views.saveText}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" form={form} variant="primary">
            {t.common.save}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <Field label={t.views.name} error={missing ? t.validation.required : undefined}>
          {(control) => <Input ref={field} maxLength={longestName} autoComplete="off" {...control} />}
        </Field>
      </form>
    </Dialog>
  )
}
