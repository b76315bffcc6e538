import { useMemo } from 'react'
import { useSearchParams } from 'react-router'

import type { InvoiceQuery } from '@/services/billing'
import { invoiceStatuses } from '@/services/types'

/** What the address bar asks the list of invoices for. */
export function useInvoiceFilters() {
  const [params, setParams] = useSearchParams()
  const status = invoiceStatuses.find((known) => known === params.get('status')) ?? null
  const query = useMemo<InvoiceQuery>(() => (status ? { status: [status] } : {}), [status])
  const setStatus = (chosen: string) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        if (invoiceStatuses.some((known) => known === chosen)) after.set('status', chosen)
        else after.delete('status')
        return after
      },
      { replace: true },
    )
  return { query, status, setStatus }
}
