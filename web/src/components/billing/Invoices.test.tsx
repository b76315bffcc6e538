import { screen } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'

import { Invoices } from '@/components/billing/Invoices'
import { page, serve } from '@/test/backend'
import { show } from '@/test/render'
import { anInvoice } from '@/test/samples'
import { en } from '@/text/en'
import { billing } from '@/text/en/billing'

const t = billing.invoices

// As the page does that loads them.
beforeAll(() => Object.assign(en, billing))

const invoice = anInvoice()

// What stood there when the card was brought into sight: before it has its full height, it would end up too low.
function watchScrolling() {
  const seen: boolean[] = []
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {
    seen.push(screen.queryByText(invoice.number) !== null)
  })
  return seen
}

it('comes into sight with its rows where the address asks for it', async () => {
  const seen = watchScrolling()
  serve({ 'GET /invoices': () => page([invoice]) })
  show(<Invoices />, { at: '/billing#invoices' })
  expect(await screen.findByText(invoice.number)).toBeVisible()
  expect(seen).toEqual([true])
})

it('stays where it is otherwise', async () => {
  const seen = watchScrolling()
  serve({ 'GET /invoices': () => page([]) })
  show(<Invoices />, { at: '/billing?status=paid' })
  expect(await screen.findByText(t.noneFound)).toBeVisible()
  expect(seen).toEqual([])
})
