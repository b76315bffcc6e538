import { ReceiptText } from 'lucide-react'

import { InvoiceRow } from '@/components/billing/InvoiceRow'
import { Card } from '@/components/ui/Card'
import { EmptyState } from '@/components/ui/EmptyState'
import { MoreRows } from '@/components/ui/MoreRows'
import { QueryGap } from '@/components/ui/QueryGap'
import { Segmented } from '@/components/ui/Segmented'
import { Table, Th } from '@/components/ui/Table'
import { useInvoices } from '@/hooks/useBilling'
import { useInvoiceFilters } from '@/hooks/useInvoiceFilters'
import { useText } from '@/hooks/useText'

// Drafts are not shown to anybody: an invoice begins as issued.
const shown = ['all', 'issued', 'overdue', 'paid'] as const

export function Invoices() {
  const t = useText()
  const { query, status, setStatus } = useInvoiceFilters()
  const list = useInvoices(query)
  const choices = shown.map((value) => ({
    value,
    label: value === 'all' ? t.invoices.all : t.invoices.statuses[value],
  }))
  return (
    <Card title={t.invoices.title} description={t.invoices.intro} padded={false}>
      <div className="overflow-x-auto border-b border-line px-4 py-2.5">
        <Segmented<(typeof shown)[number]>
          label={t.invoices.status}
          value={status && status !== 'draft' ? status : 'all'}
          onChange={setStatus}
          choices={choices}
        />
      </div>
      <QueryGap query={list} />
      {list.data?.length === 0 && (
        <EmptyState icon={<ReceiptText />} title={t.invoices.emptyTitle}>
          {status ? t.invoices.noneFound : t.invoices.empty}
        </EmptyState>
      )}
      {!!list.data?.length && (
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
            {list.data.map((invoice) => (
              <InvoiceRow key={invoice.id} invoice={invoice} />
            ))}
          </tbody>
        </Table>
      )}
      <MoreRows query={list} />
    </Card>
  )
}
