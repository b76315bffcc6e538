import { useMemo } from 'react'

import { useAddress } from '@/hooks/useAddress'
import type { InvoiceQuery } from '@/services/billing'
import { invoiceStatuses } from '@/services/types'

/** What the address bar asks the list of invoices for. */
export function useInvoiceFilters() {
  const { params, set } = useAddress<'status'>()
  const status = invoiceStatuses.find((known) => known === params.get('status')) ?? null
  const query = useMemo<InvoiceQuery>(() => (status ? { status: [status] } : {}), [status])
  const setStatus = (chosen: string) => set({ status: invoiceStatuses.find((known) => known === chosen) })
  return { query, status, setStatus }
}
