import { RotateCw } from 'lucide-react'

import { Button } from '@/components/ui/Button'
import { Tooltip } from '@/components/ui/Tooltip'
import { useErrorText } from '@/hooks/useErrorText'
import { useText } from '@/hooks/useText'

type Props = {
  query: { error: unknown; isFetching: boolean; refetch: () => unknown }
}

/** Beside what still stands but could not be read again: why, and a way to retry. */
export function OutOfDate({ query: { error, isFetching, refetch } }: Props) {
  const t = useText()
  const describe = useErrorText()
  if (!error) return null
  return (
    <Tooltip label={describe(error)}>
      <Button
        size="sm"
        variant="ghost"
        aria-label={t.errors.outOfDateRetry}
        busy={isFetching}
        onClick={() => void refetch()}
      >
        {!isFetching && <RotateCw aria-hidden className="size-3.5" />}
        {t.errors.outOfDate}
      </Button>
    </Tooltip>
  )
}
