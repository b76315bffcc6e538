import { useEffect, useRef, useState } from 'react'

import { FileDrop } from '@/components/calls/FileDrop'
import { ImportReport } from '@/components/calls/ImportReport'
import { Alert } from '@/components/ui/Alert'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { ProgressBar } from '@/components/ui/ProgressBar'
import { useImportCalls } from '@/hooks/useCalls'
import { useErrorText } from '@/hooks/useErrorText'
import { useText } from '@/hooks/useText'
import { newIdempotencyKey } from '@/services/api'
import { isApiError } from '@/services/error'

export default function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useText()
  return (
    <Dialog keepOnOutsideClick onClose={onClose} title={t.import.title} description={t.import.intro}>
      <ImportSteps onClose={onClose} />
    </Dialog>
  )
}

// Lives as long as the dialog is open: closing it gives up an upload that still runs.
function ImportSteps({ onClose }: { onClose: () => void }) {
  const t = useText()
  const describe = useErrorText()
  const upload = useImportCalls()
  const [sent, setSent] = useState(0)
  const [empty, setEmpty] = useState(false)
  const abort = useRef<AbortController>()
  useEffect(() => () => abort.current?.abort(), [])

  const start = (file: Blob, key = newIdempotencyKey()) => {
    setEmpty(file.size === 0)
    if (file.size === 0) return
    setSent(0)
    abort.current = new AbortController()
    upload.mutate({ file, key, onProgress: setSent, signal: abort.current.signal })
  }
  const brokenOff = upload.variables
  if (upload.isPending)
    return (
      <div className="py-6">
        <ProgressBar label={sent < 1 ? t.import.sending : t.import.storing} share={sent} />
        <div className="mt-4 text-right">
          <Button onClick={onClose}>{t.common.cancel}</Button>
        </div>
      </div>
    )
  if (upload.data) return <ImportReport result={upload.data} onAgain={upload.reset} onClose={onClose} />
  return (
    <div className="space-y-3">
      {upload.error && brokenOff && (
        <Alert
          tone="negative"
          actions={
            mayGoOn(upload.error) && (
              <Button size="sm" onClick={() => start(brokenOff.file, brokenOff.key)}>
                {t.import.goOn}
              </Button>
            )
          }
        >
          {describe(upload.error)}
        </Alert>
      )}
      {empty && <Alert tone="negative">{t.import.empty}</Alert>}
      <FileDrop onFile={(file) => start(file)} />
    </div>
  )
}

// What the server refuses, it refuses again; 409: its first request still stores.
const mayGoOn = (error: unknown) =>
  isApiError(error) && (error.kind !== 'http' || error.status === 409 || (error.status ?? 0) >= 500)
