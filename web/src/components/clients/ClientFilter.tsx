import { UsersRound } from 'lucide-react'

import { Combobox } from '@/components/ui/Combobox'
import { FilterChip } from '@/components/ui/FilterChip'
import { useClientName, useClientOptions } from '@/hooks/useClientOptions'
import { useText } from '@/hooks/useText'

type Props = { value: string | undefined; onChange: (id: string) => void }

/** Narrows a page to one client. */
export function ClientFilter({ value, onChange }: Props) {
  const t = useText()
  const { options, search } = useClientOptions({ any: t.calls.clientAny })
  const name = useClientName(value)
  return (
    <Combobox
      value={value ?? ''}
      onChange={onChange}
      options={options}
      search={search}
      searchLabel={t.calls.client}
      trigger={<FilterChip icon={<UsersRound />} label={t.calls.client} value={value && (name ?? '…')} />}
    />
  )
}
