import { AlertDialog as Radix } from 'radix-ui'
import { useState, type ReactNode } from 'react'

import { Alert } from '@/components/ui/Alert'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { useErrorText } from '@/hooks/useErrorText'
import { useFocusReturn } from '@/hooks/useFocusReturn'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'

type Props = {
  title: string
  /** What follows from it. */
  children: ReactNode
  confirmLabel: string
  /** Where "Cancel" could be taken for the deed. */
  keepLabel?: string
  danger?: boolean
  /** For what cannot be undone: the word to type first. */
  word?: string
  /** It closes when this is done; what this throws is shown. */
  onConfirm: () => Promise<unknown>
  onClose: () => void
}

/** A question before a deed; shown as long as it is rendered. */
export function ConfirmDialog({
  title,
  children,
  confirmLabel,
  keepLabel,
  danger,
  word,
  onConfirm,
  onClose,
}: Props) {
  const t = useText()
  const describe = useErrorText()
  const focusReturn = useFocusReturn()
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const confirm = async () => {
    setBusy(true)
    setError(null)
    try {
      await onConfirm()
      onClose()
    } catch (thrown) {
      setError(thrown)
      setBusy(false)
    }
  }
  return (
    <Radix.Root open onOpenChange={(open) => !open && !busy && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-overlay" />
        <Radix.Content
          {...focusReturn}
          className={cx(
            'fixed z-40 animate-rise bg-surface p-5 shadow-high outline-none',
            'inset-x-0 bottom-0 max-h-[94dvh] overflow-y-auto rounded-t-xl',
            'sm:inset-x-4 sm:top-[16vh] sm:bottom-auto sm:mx-auto sm:max-w-md sm:rounded-xl',
          )}
        >
          <Radix.Title className="text-lg font-semibold text-balance">{title}</Radix.Title>
          <Radix.Description asChild>
            <div className="mt-1.5 space-y-2 text-muted">{children}</div>
          </Radix.Description>
          <form
            className="mt-4 space-y-4"
            onSubmit={(event) => {
              event.preventDefault()
              if (!busy && (!word || typed.trim() === word)) void confirm()
            }}
          >
            {word && (
              <Field label={t.confirm.type(word)}>
                {(control) => (
                  <Input
                    {...control}
                    autoComplete="off"
                    spellCheck={false}
                    value={typed}
                    onChange={(event) => setTyped(event.target.value)}
                  />
                )}
              </Field>
            )}
            {error !== null && <Alert tone="negative">{describe(error)}</Alert>}
            <div className="flex justify-end gap-2">
              <Radix.Cancel asChild>
                <Button>{keepLabel ?? t.common.cancel}</Button>
              </Radix.Cancel>
              <Button
                type="submit"
                variant={danger ? 'danger' : 'primary'}
                busy={busy}
                disabled={word !== undefined && typed.trim() !== word}
              >
                {confirmLabel}
              </Button>
            </div>
          </form>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
