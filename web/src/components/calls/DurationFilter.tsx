import { Toggles } from '@/components/calls/Toggles'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { useText } from '@/hooks/useText'
import { useTyped } from '@/hooks/useTyped'
import { lengthNames, lengths, readDuration } from '@/lib/callFilters'
import { formatDuration } from '@/lib/format'

type Bounds = { min_duration: number | undefined; max_duration: number | undefined }
type Props = { bounds: Bounds; onChange: (change: Partial<Bounds>) => void }

const anyLength: Bounds = { min_duration: undefined, max_duration: undefined }

/** How long calls lasted: one of a few usual lengths, or from and to as typed. */
export function DurationFilter({ bounds, onChange }: Props) {
  const t = useText()
  const { min_duration, max_duration } = bounds
  const chosen = lengthNames.find(
    (name) => lengths[name].min_duration === min_duration && lengths[name].max_duration === max_duration,
  )
  return (
    <div className="space-y-2">
      <Toggles
        label={t.calls.duration}
        choices={lengthNames.map((id) => ({ id, label: t.calls.lengths[id] }))}
        chosen={chosen}
        onChange={(name) => onChange(name ? lengths[name] : anyLength)}
      />
      <div className="grid grid-cols-2 gap-2">
        <DurationInput
          label={t.calls.atLeast}
          seconds={min_duration}
          onChange={(seconds) => onChange({ min_duration: seconds })}
        />
        <DurationInput
          label={t.calls.atMost}
          seconds={max_duration}
          onChange={(seconds) => onChange({ max_duration: seconds })}
        />
      </div>
    </div>
  )
}

type InputProps = {
  label: string
  seconds: number | undefined
  onChange: (seconds: number | undefined) => void
}

const read = (text: string) => (text.trim() === '' ? undefined : (readDuration(text) ?? null))
const write = (seconds: number | undefined) => (seconds === undefined ? '' : formatDuration(seconds))

function DurationInput({ label, seconds, onChange }: InputProps) {
  const t = useText()
  const { input, wrong } = useTyped<number | undefined>({ value: seconds, onChange, read, write })
  return (
    <Field label={label} error={wrong ? t.calls.durationForm : undefined}>
      {(control) => <Input {...control} autoComplete="off" placeholder="0:00" {...input} />}
    </Field>
  )
}
