import { CopyButton } from '@/components/ui/CopyButton'

/** Text as machines wrote it, to read and to copy. */
export function TextBlock({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <header className="mb-1.5 flex items-center justify-between">
        <h3 className="text-sm font-semibold">{title}</h3>
        <CopyButton text={text} />
      </header>
      <pre
        // A box that scrolls has to be in reach of the keyboard.
        tabIndex={0}
        aria-label={title}
        className="max-h-72 overflow-auto rounded-md border border-line bg-sunken/60 px-3 py-2 font-mono text-xs leading-5 text-muted"
      >
        {text}
      </pre>
    </section>
  )
}
