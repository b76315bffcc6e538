import { CopyButton } from '@/components/ui/CopyButton'

type Props = {
  title?: string
  /** What is copied. */
  code: string
  /** What is seen, where that is not all of it: a secret shortened. */
  shown?: string
  copyLabel?: string
}

/** A command or snippet to read and copy. */
export function CodeBlock({ title, code, shown = code, copyLabel }: Props) {
  return (
    <div>
      {title && <h3 className="mb-1.5 text-sm font-medium">{title}</h3>}
      <div className="relative rounded-md border border-line bg-surface">
        <pre
          // A box that scrolls has to be in reach of the keyboard.
          tabIndex={0}
          aria-label={title ?? 'curl'}
          className="overflow-x-auto py-2.5 pr-12 pl-3 font-mono text-xs leading-5 text-ink"
        >
          {shown}
        </pre>
        <div className="absolute top-1.5 right-1.5 rounded-md bg-surface">
          <CopyButton text={code} label={copyLabel} />
        </div>
      </div>
    </div>
  )
}
