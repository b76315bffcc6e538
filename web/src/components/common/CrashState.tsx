import { RotateCw, Unplug } from 'lucide-react'

import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { useText } from '@/hooks/useText'

type Props = { error: unknown; onRetry: () => void }

// After an update the server no longer has the old code's files; only a reload brings the new one.
const codeIsGone = (error: unknown) =>
  error instanceof TypeError && /dynamically imported|module script|Importing a module/i.test(error.message)

export function CrashState({ error, onRetry }: Props) {
  const t = useText()
  const retry = () => (codeIsGone(error) ? location.reload() : onRetry())
  return (
    <div role="alert" className="flex min-h-full items-center justify-center">
      <EmptyState
        icon={<Unplug />}
        headingLevel={1}
        title={t.errors.crashedTitle}
        actions={
          <Button variant="primary" onClick={retry}>
            <RotateCw aria-hidden className="size-4" />
            {t.common.retry}
          </Button>
        }
      >
        {t.errors.crashed}
      </EmptyState>
    </div>
  )
}
