import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'

import { Button } from '@/components/ui/Button'
import { FieldError } from '@/components/ui/Field'

type Props = {
  legend: string
  hint: string
  /** About all rows together. */
  error?: string
  addLabel: string
  onAdd: () => void
  /** List items. */
  children: ReactNode[]
}

/** A field of a form that has any number of rows, which can be added. */
export function RowFields({ legend, hint, error, addLabel, onAdd, children }: Props) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      <ul className="space-y-2">{children}</ul>
      {error && <FieldError>{error}</FieldError>}
      <Button variant="secondary" size="sm" className={children.length > 0 ? 'mt-2' : ''} onClick={onAdd}>
        <Plus aria-hidden className="size-3.5" />
        {addLabel}
      </Button>
      <p className="mt-1.5 text-xs text-faint">{hint}</p>
    </fieldset>
  )
}
