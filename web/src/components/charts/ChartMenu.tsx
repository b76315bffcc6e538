import { Copy, Ellipsis, FileSpreadsheet, Image } from 'lucide-react'
import type { RefObject } from 'react'

import { Button } from '@/components/ui/Button'
import { Menu, MenuItem } from '@/components/ui/Menu'
import { useFormat } from '@/hooks/useFormat'
import { usePeriod } from '@/hooks/usePeriod'
import { useText } from '@/hooks/useText'
import { copyText } from '@/lib/clipboard'
import { addDays, startOfDay } from '@/lib/dates'
import { saveFile } from '@/lib/download'
import { toCsv, toTabs, type TableData } from '@/lib/tableData'
import { toast } from '@/lib/toast'

type Props = {
  title: string
  filename: string
  table: TableData
  /** Where the chart is drawn; null while the table is shown instead. */
  chart: RefObject<HTMLElement> | null
}

export function ChartMenu({ title, filename, table, chart }: Props) {
  const t = useText()
  const periodText = usePeriodText()
  const attempt = async (work: () => Promise<void>, failure = t.errors.unexpected) => {
    try {
      await work()
    } catch {
      toast.error(failure)
    }
  }
  const copy = () =>
    attempt(async () => {
      await copyText(toTabs(table))
      toast.success(t.common.copied)
    }, t.charts.copyFailed)
  // The mark at the start tells Excel that it is UTF-8.
  const saveCsv = () =>
    saveFile(new Blob(['\uFEFF' + toCsv(table)], { type: 'text/csv;charset=utf-8' }), `${filename}.csv`)
  const savePng = (drawn: HTMLElement) =>
    attempt(async () => {
      const { chartToPng } = await import('@/lib/chartImage')
      saveFile(await chartToPng(drawn, { title, period: periodText() }), `${filename}.png`)
    }, t.charts.pngFailed)
  const trigger = (
    <Button variant="ghost" size="icon-sm" aria-label={t.charts.actions(title)}>
      <Ellipsis aria-hidden className="size-4" />
    </Button>
  )
  return (
    <Menu trigger={trigger}>
      <MenuItem icon={<Copy />} onSelect={() => void copy()}>
        {t.charts.copy}
      </MenuItem>
      <MenuItem icon={<FileSpreadsheet />} onSelect={saveCsv}>
        {t.charts.csv}
      </MenuItem>
      {chart && (
        <MenuItem icon={<Image />} onSelect={() => chart.current && void savePng(chart.current)}>
          {t.charts.png}
        </MenuItem>
      )}
    </Menu>
  )
}

/** The days of the page's charts; with their zone where it is not the reader's. */
function usePeriodText(): () => string {
  const format = useFormat()
  const { days, timeZone } = usePeriod()
  return () => {
    const [from, to] = [startOfDay(days.from, timeZone), startOfDay(addDays(days.to, 1), timeZone)]
    const text = format.days(from, to, timeZone)
    return timeZone === format.timeZone ? text : `${text} · ${timeZone.replaceAll('_', ' ')}`
  }
}
