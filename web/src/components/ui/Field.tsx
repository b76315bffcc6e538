import { CircleAlert } from 'lucide-react'
import { useId, type ReactNode } from 'react'

import { useText } from '@/hooks/useText'

export type FieldControl = {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

type Props = {
  label: ReactNode
  hint?: ReactNode
  error?: string
  optional?: boolean
  /** Beside the label, at the right. */
  aside?: ReactNode
  className?: string
  /** Gets the id and aria attributes that tie the control to its label, hint and error. */
  children: (control: FieldControl) => ReactNode
}

export function Field({ label, hint, error, optional, aside, className, children }: Props) {
  const t = useText()
  const id = useId()
  const [hintId, errorId] = [`${id}-hint`, `${id}-error`]
  const described = [error && errorId, hint && hintId].filter(Boolean).join(' ')
  return (
    <div className={className}>
      <div className="mb-1.5 flex items-baseline justify-between gap-2">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
          {optional && <span className="ml-1.5 font-normal text-faint">{t.common.optional}</span>}
        </label>
        {aside}
      </div>
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined })}
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {hint && (
        <p id={hintId} className="mt-1.5 text-xs text-faint">
          {hint}
        </p>
      )}
    </div>
  )
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} role="alert" className="mt-1.5 flex items-start gap-1 text-xs text-negative">
      <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
      {children}
    </p>
  )
}
