import { FileUp } from 'lucide-react'
import { useRef, useState, type DragEvent } from 'react'

import { Button } from '@/components/ui/Button'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'

export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) onFile(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        'flex flex-col items-center gap-3 rounded-lg border border-dashed px-6 py-10 transition-colors',
        over ? 'border-accent bg-accent-soft' : 'border-line-strong bg-sunken/50',
      )}
    >
      <FileUp aria-hidden className="size-6 text-faint" />
      <input
        ref={input}
        type="file"
        accept=".ndjson,.jsonl,.json,application/x-ndjson"
        aria-label={t.import.choose}
        className="hidden"
        onChange={(event) => take(event.target.files)}
      />
      <Button variant="primary" onClick={() => input.current?.click()}>
        {t.import.choose}
      </Button>
      <p className="text-sm text-muted">{t.import.drop}</p>
    </div>
  )
}
