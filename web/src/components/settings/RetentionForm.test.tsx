import { screen } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'

import { RetentionForm } from '@/components/settings/RetentionForm'
import { serve } from '@/test/backend'
import { show } from '@/test/render'
import { user } from '@/test/samples'
import { en } from '@/text/en'
import { administration } from '@/text/en/administration'

const t = administration.retention

// As the page does that loads them.
beforeAll(() => Object.assign(en, administration))

function open(role: 'owner' | 'viewer', days: number | null) {
  const account = { ...user.account, retention_days: days, created_at: '2026-01-01T00:00:00Z' }
  const log = serve({
    'GET /settings/account': () => ({ body: account }),
    'PATCH /settings/account': ({ body }) => ({ body: { ...account, ...(body as object) } }),
    'GET /auth/me': () => ({ body: { ...user, role } }),
  })
  const { keyboard } = show(<RetentionForm />, { role })
  const sent = () => log.filter(({ method }) => method === 'PATCH').map(({ body }) => body)
  return { keyboard, sent }
}

it('keeps as many days as are typed, and for ever what is left empty', async () => {
  const { keyboard, sent } = open('owner', null)
  const days = await screen.findByLabelText(t.days)
  await keyboard.type(days, '90')
  await keyboard.click(screen.getByRole('button', { name: en.common.save }))
  await expect.poll(sent).toHaveLength(1)
  await keyboard.clear(days)
  await keyboard.click(screen.getByRole('button', { name: en.common.save }))
  await expect.poll(sent).toEqual([{ retention_days: 90 }, { retention_days: null }])
})

it('sends no number of days that cannot be', async () => {
  const { keyboard, sent } = open('owner', 30)
  const days = await screen.findByLabelText(t.days)
  expect(days).toHaveValue('30')
  await keyboard.type(days, '000')
  await keyboard.click(screen.getByRole('button', { name: en.common.save }))
  expect(await screen.findByText(en.validation.whole(1, 3650))).toBeVisible()
  expect(sent()).toEqual([])
})

it('is only read by who is no admin', async () => {
  open('viewer', 30)
  expect(await screen.findByLabelText(t.days)).toBeDisabled()
  expect(screen.queryByRole('button', { name: en.common.save })).toBeNull()
})
