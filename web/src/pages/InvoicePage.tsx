import { CircleCheck, Download, FileX } from 'lucide-react'
import { useState } from 'react'
import { useParams } from 'react-router'

import { InvoiceBadge } from '@/components/billing/badges'
import { InvoiceFacts } from '@/components/billing/InvoiceFacts'
import { InvoiceLines } from '@/components/billing/InvoiceLines'
import { PayDialog } from '@/components/billing/PayDialog'
import { Payments } from '@/components/billing/Payments'
import { BackLink } from '@/components/common/BackLink'
import { Page } from '@/components/common/Page'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { QueryGap } from '@/components/ui/QueryGap'
import { useMay } from '@/hooks/useAuth'
import { useInvoice } from '@/hooks/useBilling'
import { useErrorText } from '@/hooks/useErrorText'
import { useText } from '@/hooks/useText'
import { saveFile } from '@/lib/download'
import { toast } from '@/lib/toast'
import { downloadInvoice } from '@/services/billing'
import { isApiError } from '@/services/error'
import type { InvoiceDetail } from '@/services/types'

export default function InvoicePage() {
  const t = useText()
  const { id = '' } = useParams()
  const query = useInvoice(id)
  const back = <BackLink to="/billing">{t.invoices.back}</BackLink>
  if (query.data) return <Invoice key={id} invoice={query.data} above={back} />
  return (
    <Page title={t.invoices.title} above={back} titleHidden>
      {isApiError(query.error, 404) ? (
        <EmptyState icon={<FileX />} title={t.invoices.notFound} />
      ) : (
        <QueryGap query={query} />
      )}
    </Page>
  )
}

function Invoice({ invoice, above }: { invoice: InvoiceDetail; above: React.ReactNode }) {
  const t = useText()
  const admin = useMay('admin')
  const describe = useErrorText()
  const [paying, setPaying] = useState(false)
  const payable = admin && (invoice.status === 'issued' || invoice.status === 'overdue')
  const save = async () => {
    const { blob, filename } = await downloadInvoice(invoice)
    saveFile(blob, filename)
  }
  const onDownload = () =>
    toast.promise(save(), {
      loading: t.invoices.downloading,
      success: t.invoices.downloaded,
      error: describe,
    })
  return (
    <Page
      title={t.invoices.invoice(invoice.number)}
      above={above}
      intro={<InvoiceBadge status={invoice.status} />}
      actions={
        <>
          <Button onClick={onDownload}>
            <Download aria-hidden className="size-4" />
            {t.invoices.download}
          </Button>
          {payable && (
            <Button variant="primary" onClick={() => setPaying(true)}>
              <CircleCheck aria-hidden className="size-4" />
              {t.invoices.markPaid}
            </Button>
          )}
        </>
      }
    >
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <InvoiceLines invoice={invoice} />
        <div className="space-y-4">
          <InvoiceFacts invoice={invoice} />
          <Payments invoice={invoice} />
        </div>
      </div>
      {paying && <PayDialog invoice={invoice} onClose={() => setPaying(false)} />}
    </Page>
  )
}
