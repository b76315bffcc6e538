import { CloudOff, RotateCw } from 'lucide-react'

import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { useErrorText } from '@/hooks/useErrorText'
import { useText } from '@/hooks/useText'

type Props = { error: unknown; title?: string; onRetry: () => unknown; busy?: boolean }

/** What failed, in words, and a button that tries again. */
export function ErrorState({ error, title, onRetry, busy }: Props) {
  const t = useText()
  const describe = useErrorText()
  return (
    <div role="alert">
      <EmptyState
        icon={<CloudOff />}
        title={title ?? t.errors.title}
        actions={
          <Button onClick={() => void onRetry()} busy={busy}>
            {!busy && <RotateCw aria-hidden className="size-4" />}
            {t.common.retry}
          </Button>
        }
      >
        {describe(error)}
      </EmptyState>
    </div>
  )
}
