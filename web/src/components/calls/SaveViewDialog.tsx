import { useRef, useState, type FormEvent } from 'react'

import { Field } from '@/components/ui/Field'
import { FormDialog } from '@/components/ui/FormDialog'
import { Input } from '@/components/ui/Input'
import { useText } from '@/hooks/useText'

const longestName = 60

type Props = { onSave: (name: string) => void; onClose: () => void }

export function SaveViewDialog({ onSave, onClose }: Props) {
  const t = useText()
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
    <FormDialog
      title={t.views.saveTitle}
      description={t.views.saveText}
      submitLabel={t.views.submit}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t.views.name} error={missing ? t.validation.required : undefined}>
        {(control) => <Input ref={field} maxLength={longestName} autoComplete="off" {...control} />}
      </Field>
    </FormDialog>
  )
}
