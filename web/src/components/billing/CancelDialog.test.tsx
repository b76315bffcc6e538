import { act, screen, waitFor } from '@testing-library/react'
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
  const asked = serve({
    'POST /subscriptions/cancel': () => answer,
    'POST /subscriptions/resume': () => ({ body: aSubscription() }),
  })
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

it('ends a client’s with its period unless told otherwise, and lets one take that back', async () => {
  const shown = vi.spyOn(toast, 'show')
  const said = vi.spyOn(toast, 'success')
  const { asked, onClose, confirm } = open({}, { body: aSubscription({ cancel_at: '2026-12-01T05:00:00Z' }) })
  await confirm()
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce())
  expect(asked.map(({ body }) => body)).toEqual([{ client_id: 'client-1', at: 'period_end' }])
  expect(shown.mock.lastCall![0]).toBe(t.canceled)
  const undo = shown.mock.lastCall![1]!.action as { label: string; onClick: () => void }
  expect(undo.label).toBe(en.common.undo)
  act(() => undo.onClick())
  await waitFor(() => expect(said).toHaveBeenCalledWith(t.kept('Basic')))
  expect(asked.at(-1)).toMatchObject({ path: '/subscriptions/resume', body: { client_id: 'client-1' } })
})

it('ends the own one at once where that is chosen, for good', async () => {
  const shown = vi.spyOn(toast, 'show')
  const ended = { body: aSubscription({ ...own, ended_at: '2026-11-20T05:00:00Z' }) }
  const { asked, onClose, keyboard, confirm } = open(own, ended)
  expect(screen.getByRole('alertdialog', { name: t.cancelTitle('Agency', t.you) })).toBeVisible()
  await keyboard.click(screen.getByRole('radio', { name: t.atOnce }))
  await confirm()
  await waitFor(() => expect(asked.map(({ body }) => body)).toEqual([{ client_id: null, at: 'now' }]))
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce())
  expect(shown).not.toHaveBeenCalled()
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
