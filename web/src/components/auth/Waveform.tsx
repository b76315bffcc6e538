// A voice at rest: two speakers taking turns, drawn once from a smooth formula.
const bars = Array.from({ length: 64 }, (_, index) => {
  const phrase = Math.abs(Math.sin(index / 5.2)) ** 0.7
  const grain = 0.55 + 0.45 * Math.sin(index * 2.7) * Math.cos(index * 1.3)
  return { height: Math.max(4, 72 * phrase * grain), agent: Math.floor(index / 16.3) % 2 === 1 }
})

/** Decoration. */
export function Waveform() {
  return (
    <svg viewBox="0 0 512 80" aria-hidden className="w-full">
      {bars.map(({ height, agent }, index) => (
        <rect
          key={index}
          x={index * 8}
          y={40 - height / 2}
          width="4"
          height={height}
          rx="2"
          className={agent ? 'fill-accent' : 'fill-line-strong'}
        />
      ))}
    </svg>
  )
}
