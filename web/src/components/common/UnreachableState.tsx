import { CloudOff, RotateCw } from 'lucide-react'

import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { useAuth } from '@/hooks/useAuth'
import { useText } from '@/hooks/useText'

/** The server could not be asked who is signed in. */
export function UnreachableState() {
  const t = useText()
  const { restore } = useAuth()
  return (
    <div role="alert">
      <EmptyState
        icon={<CloudOff />}
        headingLevel={1}
        title={t.errors.unreachableTitle}
        actions={
          <Button variant="primary" onClick={() => void restore()}>
            <RotateCw aria-hidden className="size-4" />
            {t.common.retry}
          </Button>
        }
      >
        {t.errors.unreachable}
      </EmptyState>
    </div>
  )
}
