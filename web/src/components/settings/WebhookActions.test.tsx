import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'

import { WebhookActions } from '@/components/settings/WebhookActions'
import { toast } from '@/lib/toast'
import type { Webhook } from '@/services/types'
import { serve } from '@/test/backend'
import { show } from '@/test/render'
import { aWebhook } from '@/test/samples'
import { en } from '@/text/en'
import { administration } from '@/text/en/administration'

const t = administration.webhooks
const path = '/settings/webhooks/hook-0'
const secret = 'whsec_0123456789abcdef'
const refused = () => ({ status: 403, body: { title: 'Forbidden' } })

// As the page does that loads them.
beforeAll(() => Object.assign(en, administration))

function open(routes: Parameters<typeof serve>[0] = {}, change: Partial<Webhook> = {}) {
  const asked = serve(routes)
  const webhook = aWebhook(change)
  const { keyboard } = show(<WebhookActions webhook={webhook} />, { at: path })
  const pick = async (item: string) => {
    await keyboard.click(screen.getByRole('button', { name: t.actions(webhook.url) }))
    await keyboard.click(screen.getByRole('menuitem', { name: item }))
  }
  const answer = async (title: string, button: string) => {
    const question = within(await screen.findByRole('alertdialog', { name: title }))
    await keyboard.click(question.getByRole('button', { name: button }))
  }
  const changes = () => asked.map(({ method, path, body }) => [`${method} ${path}`, body])
  return { keyboard, pick, answer, changes }
}
const address = () => screen.getByTestId('address').textContent
const testing = () => screen.getByRole('button', { name: t.test })

it('sends a test event, and says so', async () => {
  const said = vi.spyOn(toast, 'success')
  const { keyboard, changes } = open({ [`POST ${path}/test`]: () => ({ status: 202 }) })
  await keyboard.click(testing())
  await waitFor(() => expect(said).toHaveBeenCalledWith(t.testSent))
  expect(changes()).toEqual([[`POST ${path}/test`, undefined]])
})

it('says why no test event was sent', async () => {
  const [good, bad] = [vi.spyOn(toast, 'success'), vi.spyOn(toast, 'error')]
  const { keyboard } = open({ [`POST ${path}/test`]: refused })
  await keyboard.click(testing())
  await waitFor(() => expect(bad).toHaveBeenCalledWith(en.errors.forbidden))
  expect(good).not.toHaveBeenCalled()
})

it('enables at once one that is disabled, which takes no test event until then', async () => {
  const said = vi.spyOn(toast, 'success')
  const { pick, changes } = open({ [`PATCH ${path}`]: () => ({ body: {} }) }, { status: 'disabled' })
  expect(testing()).toBeDisabled()
  await pick(t.enable)
  await waitFor(() => expect(said).toHaveBeenCalledWith(t.nowActive))
  expect(changes()).toEqual([[`PATCH ${path}`, { status: 'active' }]])
})

it('says why it is not enabled', async () => {
  const said = vi.spyOn(toast, 'error')
  const { pick } = open({ [`PATCH ${path}`]: refused }, { status: 'disabled' })
  await pick(t.enable)
  await waitFor(() => expect(said).toHaveBeenCalledWith(en.errors.forbidden))
})

it('disables one only once it has said what is given up with that', async () => {
  const said = vi.spyOn(toast, 'success')
  const { pick, answer, changes } = open({ [`PATCH ${path}`]: () => ({ body: {} }) })
  await pick(t.disable)
  expect(await screen.findByRole('alertdialog', { name: t.disableTitle })).toHaveTextContent(t.disableText)
  expect(changes()).toEqual([])
  await answer(t.disableTitle, t.disable)
  await waitFor(() => expect(said).toHaveBeenCalledWith(t.nowDisabled))
  expect(changes()).toEqual([[`PATCH ${path}`, { status: 'disabled' }]])
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
})

it('deletes one only once it has said that it cannot be undone, and leaves its page', async () => {
  const said = vi.spyOn(toast, 'success')
  const { pick, answer, changes } = open({ [`DELETE ${path}`]: () => ({ status: 204 }) })
  await pick(t.remove)
  expect(await screen.findByRole('alertdialog', { name: t.removeTitle })).toHaveTextContent(t.removeText)
  expect(changes()).toEqual([])
  await answer(t.removeTitle, t.remove)
  await waitFor(() => expect(address()).toBe('/settings/webhooks'))
  expect(changes()).toEqual([[`DELETE ${path}`, undefined]])
  expect(said).toHaveBeenCalledWith(t.removed)
})

it('stays on the page of one that the server does not delete', async () => {
  const said = vi.spyOn(toast, 'success')
  const { pick, answer } = open({ [`DELETE ${path}`]: refused })
  await pick(t.remove)
  await answer(t.removeTitle, t.remove)
  expect(await screen.findByText(en.errors.forbidden)).toBeVisible()
  expect(address()).toBe(path)
  expect(said).not.toHaveBeenCalled()
})

it.each([
  ['disables nothing', t.disable, t.disableTitle],
  ['makes no new secret', t.rotate, t.rotateTitle],
  ['deletes nothing', t.remove, t.removeTitle],
])('%s where one thinks better of it', async (_name, item, title) => {
  const { pick, answer, changes } = open()
  await pick(item)
  await answer(title, en.common.cancel)
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  expect(changes()).toEqual([])
})

it('shows the new secret this once, to copy', async () => {
  const { keyboard, pick, answer, changes } = open({
    [`POST ${path}/rotate-secret`]: () => ({ body: { id: 'hook-0', secret, webhook: aWebhook() } }),
  })
  await pick(t.rotate)
  expect(await screen.findByRole('alertdialog', { name: t.rotateTitle })).toHaveTextContent(t.rotateText)
  expect(changes()).toEqual([])
  await answer(t.rotateTitle, t.rotate)
  const shown = within(await screen.findByRole('dialog', { name: t.secretTitle }))
  expect(shown.getByText(secret)).toBeVisible()
  await keyboard.click(shown.getByRole('button', { name: t.copySecret }))
  expect(await navigator.clipboard.readText()).toBe(secret)
  await keyboard.keyboard('{Escape}')
  expect(shown.getByText(secret)).toBeVisible()
  await keyboard.click(shown.getByRole('button', { name: t.stored }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(document.body).not.toHaveTextContent(secret)
  // The way led through a menu and a question.
  expect(screen.getByRole('button', { name: t.actions(aWebhook().url) })).toHaveFocus()
})

it('shows no secret where the server makes none', async () => {
  const { pick, answer } = open({ [`POST ${path}/rotate-secret`]: refused })
  await pick(t.rotate)
  await answer(t.rotateTitle, t.rotate)
  expect(await screen.findByText(en.errors.forbidden)).toBeVisible()
  expect(screen.queryByRole('dialog', { name: t.secretTitle })).toBeNull()
})

it('edits the one that is shown, and not a new one', async () => {
  const { pick } = open()
  await pick(en.common.edit)
  const form = within(await screen.findByRole('dialog', { name: t.editTitle }))
  expect(form.getByLabelText(t.url)).toHaveValue(aWebhook().url)
})
