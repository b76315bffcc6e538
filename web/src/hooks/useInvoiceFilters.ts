import { useMemo } from 'react'

import { useAddress } from '@/hooks/useAddress'
import type { InvoiceQuery } from '@/services/billing'
import { invoiceStatuses, subjects } from '@/services/types'

/** What the address bar asks the list of invoices for. */
export function useInvoiceFilters() {
  const { params, set } = useAddress<'status' | 'subject'>()
  const status = invoiceStatuses.find((known) => known === params.get('status')) ?? null
  const subject = subjects.find((known) => known === params.get('subject')) ?? null
  const query = useMemo<InvoiceQuery>(
    () => ({ ...(status && { status: [status] }), ...(subject && { subject }) }),
    [status, subject],
  )
  return { query, status, subject, set }
}
