import { cx } from '@/lib/cx'

type Props<Id extends string> = {
  /** Names them together. */
  label: string
  choices: { id: Id; label: string }[]
  chosen: Id | undefined
  onChange: (chosen: Id | null) => void
}

/** A few values of a filter side by side, of which one holds or none: the one that holds, pressed again, lets go. */
export function Toggles<Id extends string>({ label, choices, chosen, onChange }: Props<Id>) {
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-1.5">
      {choices.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === chosen}
          onClick={() => onChange(id === chosen ? null : id)}
          className={cx(
            'inline-flex h-7 items-center rounded-md border px-2 text-sm transition-colors coarse:h-10 coarse:px-3',
            id === chosen
              ? 'border-accent/40 bg-accent-soft text-ink hover:border-accent'
              : 'border-line-strong text-muted hover:bg-hover hover:text-ink',
          )}
        >
          {label}
        </button>
      ))}
    </div>
  )
}
