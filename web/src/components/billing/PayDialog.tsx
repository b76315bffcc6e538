import { useState } from 'react'
import { useForm } from 'react-hook-form'

import { Field } from '@/components/ui/Field'
import { FormDialog } from '@/components/ui/FormDialog'
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
    <FormDialog
      title={t.invoices.markPaid}
      description={t.invoices.markPaidText(open)}
      submitLabel={t.invoices.notePayment}
      busy={pay.isPending}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
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
    </FormDialog>
  )
}
