import { useId, useState } from 'react'
import { useForm } from 'react-hook-form'

import { Alert } from '@/components/ui/Alert'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { Select } from '@/components/ui/Select'
import { usePayInvoice } from '@/hooks/useBilling'
import { useFormat } from '@/hooks/useFormat'
import { useSubmit } from '@/hooks/useSubmit'
import { useText } from '@/hooks/useText'
import { toast } from '@/lib/toast'
import { paymentMethods, type InvoiceDetail, type PaymentMethod } from '@/services/types'

/** Notes that all that is open has been paid. */
export function PayDialog({ invoice, onClose }: { invoice: InvoiceDetail; onClose: () => void }) {
  const t = useText()
  const formId = useId()
  const format = useFormat()
  const pay = usePayInvoice(invoice.id)
  const [method, setMethod] = useState<PaymentMethod>('bank_transfer')
  const form = useForm({ defaultValues: { reference: '' } })
  const { submit, failure } = useSubmit(form, async ({ reference }) => {
    await pay.mutateAsync({ method, reference: reference.trim() || null })
    toast.success(t.invoices.paid(invoice.number))
    onClose()
  })
  const open = format.amount(invoice.total_minor - invoice.paid_minor, invoice.currency)
  return (
    <Dialog
      open
      keepOnOutsideClick
      onOpenChange={onClose}
      title={t.invoices.markPaid}
      description={t.invoices.markPaidText(open)}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" busy={pay.isPending}>
            {t.invoices.notePayment}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="space-y-4">
        {failure && <Alert tone="negative">{failure}</Alert>}
        <Field label={t.invoices.method}>
          {(control) => (
            <Select
              {...control}
              value={method}
              onChange={setMethod}
              options={paymentMethods.map((value) => ({ value, label: t.invoices.methods[value] }))}
            />
          )}
        </Field>
        <Field
          label={t.invoices.reference}
          optional
          hint={t.invoices.referenceHint}
          error={form.formState.errors.reference?.message}
        >
          {(control) => <Input maxLength={200} {...control} {...form.register('reference')} />}
        </Field>
      </form>
    </Dialog>
  )
}
