import { screen, waitFor } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'

import { CancelDialog } from '@/components/billing/CancelDialog'
import { toast } from '@/lib/toast'
import type { Subscription } from '@/services/types'
import { serve, type Answer } from '@/test/backend'
import { show } from '@/test/render'
import { aSubscription } from '@/test/samples'
import { en } from '@/text/en'
import { billing } from '@/text/en/billing'

const t = billing.billing

// As the page does that loads them.
beforeAll(() => Object.assign(en, billing))

const own: Partial<Subscription> = {
  subject: 'account',
  client_id: null,
  client_name: null,
  plan_name: 'Agency',
}

function open(change: Partial<Subscription> = {}, answer: Answer = { body: aSubscription() }) {
  const asked = serve({ 'POST /subscriptions/cancel': () => answer })
  const onClose = vi.fn()
  const { keyboard } = show(<CancelDialog subscription={aSubscription(change)} onClose={onClose} />)
  const confirm = () => keyboard.click(screen.getByRole('button', { name: t.cancelPlan }))
  return { asked, onClose, keyboard, confirm }
}

it('says what follows from either end, and of whom it asks', () => {
  open()
  expect(screen.getByRole('alertdialog', { name: t.cancelTitle('Basic', 'Trattoria Bell') })).toBeVisible()
  // The period ends at midnight in New York, where its reader is.
  const atEnd = screen.getByRole('radio', { name: t.atPeriodEnd('Dec 1, 2026') })
  expect(atEnd).toBeChecked()
  expect(atEnd).toHaveAccessibleDescription(t.atPeriodEndText)
  expect(screen.getByRole('radio', { name: t.atOnce })).toHaveAccessibleDescription(t.atOnceText)
  expect(screen.getByText(t.keepsData)).toBeVisible()
})

it('names the day at which the period ends where it is counted', () => {
  open({ time_zone: 'Asia/Tokyo', current_period_end: '2026-11-30T15:00:00Z' })
  expect(screen.getByRole('radio', { name: t.atPeriodEnd('Dec 1, 2026') })).toBeVisible()
})

it('ends a client’s with its period unless told otherwise', async () => {
  const said = vi.spyOn(toast, 'success')
  const { asked, onClose, confirm } = open()
  await confirm()
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce())
  expect(asked.map(({ body }) => body)).toEqual([{ client_id: 'client-1', at: 'period_end' }])
  expect(said).toHaveBeenCalledWith(t.canceled)
})

it('ends the own one at once where that is chosen', async () => {
  const { asked, keyboard, confirm } = open(own)
  expect(screen.getByRole('alertdialog', { name: t.cancelTitle('Agency', t.you) })).toBeVisible()
  await keyboard.click(screen.getByRole('radio', { name: t.atOnce }))
  await confirm()
  await waitFor(() => expect(asked.map(({ body }) => body)).toEqual([{ client_id: null, at: 'now' }]))
})

it('keeps the plan where one thinks better of it', async () => {
  const { asked, onClose, keyboard } = open()
  await keyboard.click(screen.getByRole('button', { name: t.keepPlan }))
  expect(onClose).toHaveBeenCalledOnce()
  expect(asked).toEqual([])
})

it('stays open and says why where the server refuses', async () => {
  const said = vi.spyOn(toast, 'success')
  const { onClose, confirm } = open({}, { status: 403, body: { title: 'Forbidden' } })
  await confirm()
  expect(await screen.findByText(en.errors.forbidden)).toBeVisible()
  expect(onClose).not.toHaveBeenCalled()
  expect(said).not.toHaveBeenCalled()
})
