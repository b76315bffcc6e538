import { useUser } from '@/hooks/useAuth'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { readBaseLine } from '@/lib/invoiceLine'
import { inOtherWords } from '@/lib/serverSays'
import type { InvoiceDetail, InvoiceLine } from '@/services/types'

/** What a line bills, in the reader's language as far as we know its words; else in the server's. */
export function useLineText({ period_start, period_end }: InvoiceDetail): (line: InvoiceLine) => string {
  const { invoices: t } = useText()
  const format = useFormat()
  const { account } = useUser()
  return ({ kind, description }) => {
    const base = kind === 'base' ? readBaseLine(description) : undefined
    if (!base) return inOtherWords(description, t.lineTexts) ?? description
    const text = t.baseLine(base.plan, format.days(period_start, period_end, account.time_zone))
    return base.share ? `${text} (${t.share(base.share.days, base.share.of)})` : text
  }
}
