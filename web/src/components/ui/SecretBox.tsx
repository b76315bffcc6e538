import { CopyButton } from '@/components/ui/CopyButton'

type Props = {
  secret: string
  label: string
  /** To be typed in: parted into groups of four, which a copy does not have. */
  grouped?: boolean
}

/** A secret that is shown this once: to select, to copy. */
export function SecretBox({ secret, label, grouped }: Props) {
  return (
    <div className="flex items-center gap-2 rounded-md border border-line bg-sunken/60 py-1.5 pr-1.5 pl-3">
      <code className="min-w-0 grow font-mono text-sm break-all select-all">
        {grouped ? secret.match(/.{1,4}/g)?.map(group) : secret}
      </code>
      <CopyButton text={secret} label={label} />
    </div>
  )
}

const group = (letters: string, index: number) => (
  <span key={index} className="mr-2 inline-block">
    {letters}
  </span>
)
