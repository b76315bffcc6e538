import { ReceiptText } from 'lucide-react'
import { useEffect, useRef, type RefObject } from 'react'
import { useLocation } from 'react-router'

import { InvoiceRow } from '@/components/billing/InvoiceRow'
import { InSlices } from '@/components/common/InSlices'
import { Card } from '@/components/ui/Card'
import { EmptyState } from '@/components/ui/EmptyState'
import { MoreRows } from '@/components/ui/MoreRows'
import { QueryGap } from '@/components/ui/QueryGap'
import { Segmented } from '@/components/ui/Segmented'
import { Table, Th } from '@/components/ui/Table'
import { TableSkeleton } from '@/components/ui/TableSkeleton'
import { useInvoices } from '@/hooks/useBilling'
import { useInvoiceFilters } from '@/hooks/useInvoiceFilters'
import { useText } from '@/hooks/useText'
import { subjects, type Invoice, type Subject } from '@/services/types'

// Drafts are not shown to anybody: an invoice begins as issued.
const shown = ['issued', 'overdue', 'paid'] as const
type Shown = (typeof shown)[number]

export function Invoices() {
  const t = useText()
  const { query, status, subject, set } = useInvoiceFilters()
  const list = useInvoices(query)
  const card = useRef<HTMLElement>(null)
  const all = { value: 'all', label: t.invoices.all } as const
  return (
    <Card cardRef={card} title={t.invoices.title} description={t.invoices.intro} padded={false}>
      <div className="flex flex-wrap gap-2 border-b border-line px-4 py-2.5">
        <Segmented<Shown | 'all'>
          label={t.invoices.status}
          value={status && status !== 'draft' ? status : 'all'}
          onChange={(chosen) => set({ status: chosen === 'all' ? null : chosen })}
          choices={[all, ...shown.map((value) => ({ value, label: t.invoices.statuses[value] }))]}
        />
        <Segmented<Subject | 'all'>
          label={t.invoices.subject}
          value={subject ?? 'all'}
          onChange={(chosen) => set({ subject: chosen === 'all' ? null : chosen })}
          choices={[all, ...subjects.map((value) => ({ value, label: t.invoices.subjects[value] }))]}
        />
      </div>
      <InSlices ready={!list.isPending} fallback={<TableSkeleton rows={3} />}>
        <QueryGap query={list} />
        {list.data?.length === 0 && (
          <EmptyState icon={<ReceiptText />} title={t.invoices.emptyTitle}>
            {status || subject ? t.invoices.noneFound : t.invoices.empty}
          </EmptyState>
        )}
        {!!list.data?.length && <InvoiceTable invoices={list.data} />}
        {list.data && <Sought card={card} />}
      </InSlices>
      <MoreRows query={list} />
    </Card>
  )
}

function InvoiceTable({ invoices }: { invoices: Invoice[] }) {
  const t = useText()
  return (
    <Table aria-label={t.invoices.title}>
      <thead>
        <tr>
          <Th>{t.invoices.number}</Th>
          <Th className="hidden md:table-cell">{t.invoices.period}</Th>
          <Th className="hidden sm:table-cell">{t.invoices.due}</Th>
          <Th>{t.invoices.status}</Th>
          <Th align="right">{t.invoices.total}</Th>
        </tr>
      </thead>
      <tbody>
        {invoices.map((invoice) => (
          <InvoiceRow key={invoice.id} invoice={invoice} />
        ))}
      </tbody>
    </Table>
  )
}

/** Brings the card into sight, now that it has its full height, where the address ends in "#invoices": other cards
 * stand above it. */
function Sought({ card }: { card: RefObject<HTMLElement> }) {
  const { hash } = useLocation()
  useEffect(() => {
    if (hash === '#invoices') card.current?.scrollIntoView()
  }, [card, hash])
  return null
}
