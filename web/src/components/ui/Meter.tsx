type Props = { label: string; value: string; /** 0 to 1. */ share: number }

/** A named value with a bar for its share. */
export function Meter({ label, value, share }: Props) {
  return (
    <>
      <div className="flex justify-between gap-3 text-sm">
        <span className="text-muted">{label}</span>
        <span className="tabular-nums">{value}</span>
      </div>
      <div aria-hidden className="mt-1 h-1 overflow-hidden rounded-full bg-hover">
        <div className="h-full rounded-full bg-accent" style={{ width: `${Math.min(100, share * 100)}%` }} />
      </div>
    </>
  )
}
