import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { useText } from '@/hooks/useText'
import { useTyped } from '@/hooks/useTyped'
import { readNumber } from '@/lib/numberSearch'

type Props = { value: string; onChange: (number: string) => void }

const asItIs = (number: string) => number

/** Calls from or to a number, of which a part is enough. */
export function NumberFilter({ value, onChange }: Props) {
  const t = useText()
  const { input } = useTyped({ value, onChange, read: readNumber, write: asItIs })
  return (
    <Field label={t.calls.number} hint={t.calls.numberHint}>
      {(control) => <Input {...control} type="tel" autoComplete="off" {...input} />}
    </Field>
  )
}
