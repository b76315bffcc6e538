import type { FormEvent, ReactNode } from 'react'

import { Alert } from '@/components/ui/Alert'
import { Button } from '@/components/ui/Button'

type Props = {
  onSubmit: (event: FormEvent) => void
  failure: string | null
  busy: boolean
  submitLabel: string
  children: ReactNode
}

/** Fields, what went wrong, one wide button. */
export function AuthForm({ onSubmit, failure, busy, submitLabel, children }: Props) {
  return (
    <form onSubmit={onSubmit} noValidate className="space-y-4">
      {failure && <Alert tone="negative">{failure}</Alert>}
      {children}
      <Button type="submit" variant="primary" busy={busy} className="w-full">
        {submitLabel}
      </Button>
    </form>
  )
}
