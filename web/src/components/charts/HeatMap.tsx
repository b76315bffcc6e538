import { useState } from 'react'

import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { hourName, weekdayName } from '@/lib/week'

type Props = {
  label: string
  /** [weekday 1 (Monday) to 7][hour 0 to 23]. */
  counts: number[][]
}

// Widths are shares of the whole: the cells grow with it, the words do not.
const left = 6
const column = (100 - left) / 24
const row = 30
const top = 18
const shownHours = [0, 3, 6, 9, 12, 15, 18, 21]

/** Calls by weekday and hour; the busier, the stronger the colour. */
export function HeatMap({ label, counts }: Props) {
  const t = useText()
  const format = useFormat()
  const [over, setOver] = useState<{ day: number; hour: number } | null>(null)
  const most = Math.max(1, ...counts.flat())
  const say = (day: number, hour: number) =>
    `${weekdayName(day, format.locale, 'long')}, ${hourName(hour, format.locale)}: ${t.calls.count(counts[day]![hour]!)}`
  return (
    <div>
      <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={label}>
        <svg
          role="img"
          aria-label={label}
          height={top + 7 * row}
          className="block w-full min-w-120"
          onPointerLeave={() => setOver(null)}
        >
          {shownHours.map((hour) => (
            <text key={hour} x={`${left + hour * column}%`} y={10} fontSize={11} fill="var(--faint)">
              {hourName(hour, format.locale)}
            </text>
          ))}
          {counts.map((hours, day) => (
            <g key={day} transform={`translate(0 ${top + day * row})`}>
              <text x={0} y={19} fontSize={11} fill="var(--faint)">
                {weekdayName(day, format.locale, 'short')}
              </text>
              {hours.map((count, hour) => (
                <rect
                  key={hour}
                  x={`${left + hour * column}%`}
                  width={`${column}%`}
                  height={row}
                  rx={4}
                  // The gap between two.
                  stroke="var(--surface)"
                  strokeWidth={2}
                  fill={count === 0 ? 'var(--sunken)' : 'var(--accent)'}
                  fillOpacity={count === 0 ? 1 : 0.12 + 0.88 * (count / most)}
                  onPointerEnter={() => setOver({ day, hour })}
                />
              ))}
            </g>
          ))}
        </svg>
      </div>
      <p className="mt-2 h-5 text-xs text-muted tabular-nums">
        {over ? say(over.day, over.hour) : t.analytics.busiest(busiest(counts, say))}
      </p>
    </div>
  )
}

function busiest(counts: number[][], say: (day: number, hour: number) => string): string {
  let best = { day: 0, hour: 0, count: 0 }
  counts.forEach((hours, day) =>
    hours.forEach((count, hour) => {
      if (count > best.count) best = { day, hour, count }
    }),
  )
  return best.count === 0 ? '—' : say(best.day, best.hour)
}
