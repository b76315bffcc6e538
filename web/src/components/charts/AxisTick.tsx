import type { XAxisTickContentProps, YAxisTickContentProps } from 'recharts'

/** A label of an axis. Recharts' own is laid out in the page, word by word, before it is drawn. */
export function AxisTick({
  x,
  y,
  index,
  payload,
  textAnchor,
  verticalAnchor,
  tickFormatter,
}: XAxisTickContentProps | YAxisTickContentProps) {
  return (
    <text
      x={x}
      y={y}
      dy={verticalAnchor === 'middle' ? '0.355em' : '0.71em'}
      textAnchor={textAnchor}
      fill="var(--faint)"
      fontSize={11}
    >
      {tickFormatter?.(payload.value, index)}
    </text>
  )
}
