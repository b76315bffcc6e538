import { Spinner } from '@/components/ui/Spinner'
import { useText } from '@/hooks/useText'

/** For waits without a shape to fill. It appears after a moment, so that a fast answer shows none. */
export function LoadingSpinner({ message }: { message?: string }) {
  const t = useText()
  return (
    <div role="status" className="flex h-full min-h-48 items-center justify-center gap-2.5 text-muted">
      <span className="flex animate-late items-center gap-2.5">
        <Spinner />
        {message ?? t.common.loading}
      </span>
    </div>
  )
}
