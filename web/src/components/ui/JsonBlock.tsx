import { CopyButton } from '@/components/ui/CopyButton'

export function JsonBlock({ title, value }: { title: string; value: unknown }) {
  const json = JSON.stringify(value, null, 2)
  return (
    <section>
      <header className="mb-1.5 flex items-center justify-between">
        <h3 className="text-sm font-semibold">{title}</h3>
        <CopyButton text={json} />
      </header>
      <pre
        // A box that scrolls has to be in reach of the keyboard.
        tabIndex={0}
        aria-label={title}
        className="max-h-72 overflow-auto rounded-md border border-line bg-sunken/60 px-3 py-2 font-mono text-xs leading-5 text-muted"
      >
        {json}
      </pre>
    </section>
  )
}
