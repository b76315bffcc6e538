import { tones, type Tone } from '@/components/ui/Badge'
import { cx } from '@/lib/cx'

const hues: Tone[] = ['accent', 'info', 'positive', 'warning', 'negative', 'neutral']
const sizes = {
  sm: 'size-6 rounded-md text-[0.625rem]',
  md: 'size-8 rounded-lg text-xs',
  lg: 'size-11 rounded-xl text-lg',
}

/** Initials on a colour that the name decides. Decoration: the name itself stands beside it. */
export function Avatar({ name, size = 'md' }: { name: string; size?: keyof typeof sizes }) {
  return (
    <span
      aria-hidden
      className={cx(
        'inline-flex shrink-0 items-center justify-center font-semibold',
        sizes[size],
        tones[hueOf(name)],
      )}
    >
      {initialsOf(name)}
    </span>
  )
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase())
    .join('')
}

function hueOf(name: string): Tone {
  let sum = 0
  for (const character of name) sum = (sum * 31 + character.codePointAt(0)!) % 9973
  return hues[sum % hues.length]!
}
