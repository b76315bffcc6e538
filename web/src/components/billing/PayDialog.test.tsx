import { screen, waitFor } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'

import { PayDialog } from '@/components/billing/PayDialog'
import { toast } from '@/lib/toast'
import { serve, type Answer } from '@/test/backend'
import { show } from '@/test/render'
import { anInvoice } from '@/test/samples'
import { en } from '@/text/en'
import { billing } from '@/text/en/billing'

const t = billing.invoices

// As the page does that loads them.
beforeAll(() => Object.assign(en, billing))

const invoice = anInvoice({
  number: 'F-0007',
  currency: 'EUR',
  total_minor: 124_900,
  paid_minor: 24_900,
})

function open(answer: Answer = { status: 201, body: {} }) {
  const asked = serve({ 'POST /invoices/invoice-1/payments': () => answer })
  const onClose = vi.fn()
  const { keyboard } = show(<PayDialog invoice={invoice} onClose={onClose} />)
  const reference = screen.getByLabelText(new RegExp(`^${t.reference}`))
  const submit = () => keyboard.click(screen.getByRole('button', { name: t.notePayment }))
  return { asked, onClose, keyboard, reference, submit }
}

it('names what is still open, in the invoice’s currency', () => {
  open()
  expect(screen.getByRole('dialog')).toHaveAccessibleDescription(t.markPaidText('€1,000.00'))
})

it('notes a bank transfer without a reference, once, and closes', async () => {
  const said = vi.spyOn(toast, 'success')
  const { asked, onClose, keyboard, reference, submit } = open()
  await keyboard.type(reference, '   ')
  await submit()
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce())
  expect(asked.map(({ body }) => body)).toEqual([{ method: 'bank_transfer', reference: null }])
  expect(asked[0]!.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/)
  expect(said).toHaveBeenCalledWith(t.paid('F-0007'))
})

it('notes how it was paid and where it stands', async () => {
  const { asked, keyboard, reference, submit } = open()
  await keyboard.click(screen.getByRole('combobox', { name: t.method }))
  await keyboard.click(screen.getByRole('option', { name: t.methods.cash }))
  await keyboard.type(reference, ' Statement 7 ')
  await submit()
  await waitFor(() =>
    expect(asked.map(({ body }) => body)).toEqual([{ method: 'cash', reference: 'Statement 7' }]),
  )
})

it('shows at the reference what the server has against it', async () => {
  const errors = [{ field: 'reference', message: 'must not contain control characters' }]
  const { onClose, reference, submit } = open({ status: 422, body: { title: 'Invalid', errors } })
  await submit()
  await waitFor(() =>
    expect(reference).toHaveAccessibleDescription(`Must not contain control characters. ${t.referenceHint}`),
  )
  expect(reference).toHaveFocus()
  expect(onClose).not.toHaveBeenCalled()
})

it.each([
  [
    'that it is paid already',
    { title: 'Conflict', detail: 'This invoice is paid.' },
    'This invoice is paid.',
  ],
  [
    'what concerns no field of the form',
    { title: 'Invalid', errors: [{ field: 'amount_minor', message: 'is more than is open' }] },
    'amount_minor is more than is open.',
  ],
])('says above the fields %s, and stays', async (_name, body, said) => {
  const { onClose, submit } = open({ status: 409, body })
  await submit()
  expect(await screen.findByText(said)).toBeVisible()
  expect(onClose).not.toHaveBeenCalled()
})
