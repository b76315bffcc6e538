import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import type { InvoiceDetail, InvoiceLine } from '@/services/types'

/** What a line bills, in the reader's language; in the server's words where it has no figures of its own. */
export function useLineText({ period_start, period_end, time_zone }: InvoiceDetail) {
  const { invoices: t } = useText()
  const format = useFormat()
  return ({
    description,
    plan_name,
    days,
    of_days,
    calls,
    included_minutes,
    quantity,
    late,
  }: InvoiceLine) => {
    if (plan_name !== null) {
      const text = t.baseLine(plan_name, format.days(period_start, period_end, time_zone))
      return days === null ? text : `${text} (${t.share(format.number(days), format.number(of_days!))})`
    }
    if (calls !== null) return (late ? t.lateCallsBilled : t.callsBilled)(calls, format.number(calls))
    if (included_minutes !== null)
      return t.includedMinutes(format.number(quantity), format.number(included_minutes))
    return late ? t.lateIncluded : description
  }
}
