type Bar = { key: string; label: string; value: number }
type Props = { label: string; bars: Bar[]; format: (value: number) => string }

// Widths are shares of the whole: the bars grow with it, the words do not.
const row = 34
const words = 14
const thickness = 4

/** Values by name, each with a bar that is as long as its share of the largest. */
export function NamedBars({ label, bars, format }: Props) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <svg role="list" aria-label={label} height={bars.length * row} className="block w-full text-sm">
      {bars.map(({ key, label, value }, index) => (
        <g key={key} role="listitem" transform={`translate(0 ${index * row})`}>
          <text y={words} fill="var(--muted)">
            {label}
          </text>
          <text x="100%" y={words} textAnchor="end" fill="var(--ink)" className="tabular-nums">
            {format(value)}
          </text>
          <rect y={words + 8} width="100%" height={thickness} rx={thickness / 2} fill="var(--hover)" />
          <rect
            y={words + 8}
            width={`${(value / most) * 100}%`}
            height={thickness}
            rx={thickness / 2}
            fill="var(--accent)"
          />
        </g>
      ))}
    </svg>
  )
}
