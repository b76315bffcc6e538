import { ComboboxField } from '@/components/ui/ComboboxField'
import type { FieldControl } from '@/components/ui/Field'
import { useText } from '@/hooks/useText'
import { useVoices } from '@/hooks/useVoices'
import { inOtherWords } from '@/lib/serverSays'

type Props = FieldControl & { value: string; onChange: (value: string) => void }

export function VoiceSelect({ value, onChange, ...control }: Props) {
  const t = useText()
  const { data = [] } = useVoices()
  const voices = data.map(({ id, name, description }) => ({
    value: id,
    label: name,
    detail: inOtherWords(description, t.serverSays) ?? description,
  }))
  return (
    <ComboboxField
      value={value}
      onChange={onChange}
      options={[{ value: '', label: t.clients.voiceNone }, ...voices]}
      label={t.clients.voice}
      placeholder={t.clients.voiceNone}
      {...control}
    />
  )
}
