import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link
      to={to}
      className="mb-2 inline-flex items-center gap-1.5 self-start rounded-sm text-sm text-muted hover:text-ink coarse:mb-0 coarse:min-h-10"
    >
      <ArrowLeft aria-hidden className="size-3.5" />
      {children}
    </Link>
  )
}
