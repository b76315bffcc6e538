import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

/** What few want to see, behind a line that says what it is. */
export function Disclosure({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="group mt-1 text-sm">
      <summary className="inline-flex cursor-pointer list-none items-center gap-1 rounded-sm text-muted hover:text-ink coarse:min-h-10">
        <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
        {summary}
      </summary>
      <div className="mt-2 space-y-3">{children}</div>
    </details>
  )
}
