import { ComboboxField } from '@/components/ui/ComboboxField'
import type { FieldControl } from '@/components/ui/Field'
import { useClientName, useClientOptions } from '@/hooks/useClientOptions'
import { useText } from '@/hooks/useText'

type Props = FieldControl & { value: string | undefined; onChange: (id: string) => void }

/** A form's field whose value is a client. */
export function ClientField({ value, onChange, ...control }: Props) {
  const t = useText()
  const name = useClientName(value)
  return (
    <ComboboxField
      {...control}
      {...useClientOptions()}
      value={value}
      onChange={onChange}
      chosenLabel={value && (name ?? '…')}
      label={t.billing.client}
      placeholder={t.billing.chooseClient}
    />
  )
}
