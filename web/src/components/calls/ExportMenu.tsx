import { Download } from 'lucide-react'

import { Button } from '@/components/ui/Button'
import { Menu, MenuItem } from '@/components/ui/Menu'
import { useErrorText } from '@/hooks/useErrorText'
import { useText } from '@/hooks/useText'
import { saveFile } from '@/lib/download'
import { toast } from '@/lib/toast'
import { exportCalls, type CallQuery, type ExportFormat } from '@/services/calls'

/** Downloads the calls that the filters leave. */
export function ExportMenu({ query }: { query: CallQuery }) {
  const t = useText()
  const describe = useErrorText()
  const save = async (format: ExportFormat) => {
    const { blob, filename } = await exportCalls(query, format)
    saveFile(blob, filename)
  }
  const start = (format: ExportFormat) =>
    toast.promise(save(format), { loading: t.calls.exporting, success: t.calls.exported, error: describe })
  const trigger = (
    <Button>
      <Download aria-hidden className="size-4" />
      <span className="max-sm:sr-only">{t.calls.export}</span>
    </Button>
  )
  return (
    <Menu trigger={trigger}>
      <MenuItem onSelect={() => start('csv')}>{t.calls.exportCsv}</MenuItem>
      <MenuItem onSelect={() => start('ndjson')}>{t.calls.exportNdjson}</MenuItem>
    </Menu>
  )
}
