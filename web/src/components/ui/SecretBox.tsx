import { CopyButton } from '@/components/ui/CopyButton'

/** A secret that is shown this once: to select, to copy. */
export function SecretBox({ secret, label }: { secret: string; label: string }) {
  return (
    <div className="flex items-center gap-2 rounded-md border border-line bg-sunken/60 py-1.5 pr-1.5 pl-3">
      <code className="min-w-0 grow font-mono text-sm break-all select-all">{secret}</code>
      <CopyButton text={secret} label={label} />
    </div>
  )
}
