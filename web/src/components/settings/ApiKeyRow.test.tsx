import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'

import { ApiKeyRow } from '@/components/settings/ApiKeyRow'
import { tones } from '@/components/ui/Badge'
import { toast } from '@/lib/toast'
import type { ApiKey } from '@/services/types'
import { serve, type Answer } from '@/test/backend'
import { show } from '@/test/render'
import { en } from '@/text/en'
import { administration } from '@/text/en/administration'

const t = administration.apiKeys

// As the page does that loads them.
beforeAll(() => Object.assign(en, administration))

function open(change: Partial<ApiKey> = {}, answer: Answer = { status: 204 }) {
  const asked = serve({ 'DELETE /settings/api-keys/key-1': () => answer })
  const apiKey: ApiKey = {
    id: 'key-1',
    name: 'Receptionist',
    prefix: 'fd_live_0123',
    scopes: ['calls:write'],
    created_by: 'Maya Brenner',
    created_at: '2026-08-01T12:00:00Z',
    last_used_at: null,
    expires_at: null,
    ...change,
  }
  const { keyboard } = show(<ApiKeyRow apiKey={apiKey} />)
  const revoke = async (button: string) => {
    await keyboard.click(screen.getByRole('button', { name: t.revoke }))
    const question = await screen.findByRole('alertdialog', { name: t.revokeTitle('Receptionist') })
    expect(question).toHaveTextContent(t.revokeText)
    expect(asked).toEqual([])
    await keyboard.click(within(question).getByRole('button', { name: button }))
  }
  return { revoke, sent: () => asked.map(({ method, path }) => `${method} ${path}`) }
}

it('revokes a key once it has said what that breaks', async () => {
  const said = vi.spyOn(toast, 'success')
  const { revoke, sent } = open()
  await revoke(t.revoke)
  await waitFor(() => expect(said).toHaveBeenCalledWith(t.revoked('Receptionist')))
  expect(sent()).toEqual(['DELETE /settings/api-keys/key-1'])
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
})

it('leaves the key alone where one thinks better of it', async () => {
  const { revoke, sent } = open()
  await revoke(en.common.cancel)
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  expect(sent()).toEqual([])
})

it('does not say that a key is revoked which still works', async () => {
  const said = vi.spyOn(toast, 'success')
  const { revoke } = open({}, { status: 403, body: { title: 'Forbidden' } })
  await revoke(t.revoke)
  expect(await screen.findByText(en.errors.forbidden)).toBeVisible()
  expect(said).not.toHaveBeenCalled()
})

it('says who made it and that nothing has used it', () => {
  open()
  expect(screen.getByText(/Created by/)).toHaveTextContent(
    `${t.createdBy('Maya Brenner', 'Aug 1, 2026')} · ${t.neverUsed}`,
  )
})

it('says when it was made and used where its maker is gone', () => {
  const last_used_at = new Date(Date.now() - 3.1 * 60 * 60 * 1000).toISOString()
  open({ created_by: null, last_used_at })
  expect(screen.getByText(/Created/)).toHaveTextContent(
    `${t.created('Aug 1, 2026')} · ${t.lastUsed('3 hr. ago')}`,
  )
})

it('lists what it may, and by its own name what is not known here', () => {
  open({ scopes: ['calls:read', 'robots:drive'] })
  expect(screen.getByText(t.scopeNames['calls:read']!)).toBeVisible()
  expect(screen.getByText('robots:drive')).toBeVisible()
})

it.each([
  ['a key that has expired as such', '2020-01-01T12:00:00Z', t.expired, tones.negative],
  ['a key that will expire with the day', '2999-01-01T12:00:00Z', t.expiresOn('Jan 1, 2999'), tones.warning],
])('marks %s', (_name, expires_at, word, tone) => {
  open({ expires_at })
  expect(screen.getByText(word).parentElement).toHaveClass(...tone.split(' '))
})

it('speaks of no end where there is none', () => {
  open()
  expect(screen.queryByText(/expire/i)).toBeNull()
})
