import { screen, within } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'

import { AuditRow } from '@/components/settings/AuditRow'
import type { AuditEntry } from '@/services/types'
import { show } from '@/test/render'
import { en } from '@/text/en'
import { administration } from '@/text/en/administration'

const t = administration.audit

// As the page does that loads them.
beforeAll(() => Object.assign(en, administration))

const maya: AuditEntry['actor'] = { kind: 'user', id: 'user-1', name: 'Maya Brenner' }

const open = (change: Partial<AuditEntry> = {}) =>
  show(
    <AuditRow
      entry={{
        id: 'entry-1',
        action: 'client.updated',
        subject_type: 'client',
        subject_id: 'client-1',
        actor: maya,
        address: '198.51.100.7',
        before: {},
        after: {},
        created_at: '2026-11-23T03:30:00Z',
        ...change,
      }}
    />,
  )
const changes = () =>
  screen
    .getAllByRole('row', { hidden: true })
    .slice(1)
    .map((row) => [
      within(row).getByRole('rowheader', { hidden: true }).textContent,
      ...within(row)
        .getAllByRole('cell', { hidden: true })
        .map(({ textContent }) => textContent),
    ])

it.each([
  ['of two known words as both', 'client.updated', 'Client changed'],
  ['with a phrase of its own as that', 'user.signed_in', t.actions['user.signed_in']!],
  ['of an unknown deed by the words it has', 'webhook.looked_at', 'Webhook looked at'],
  ['of an unknown thing by its name', 'robot.deleted', 'robot deleted'],
])('names an action %s', (_name, action, title) => {
  open({ action })
  expect(screen.getByText(title)).toBeVisible()
})

it.each<[string, AuditEntry['actor'], string]>([
  ['a person by name', maya, 'Maya Brenner'],
  ['a key as a key, though it bears a person’s name', { ...maya, kind: 'api_key' }, 'API key “Maya Brenner”'],
  ['the server as the product', { kind: 'system', id: null, name: null }, t.system],
  ['who is erased as gone, not as nobody', { ...maya, name: null }, t.gone],
  ['a key of no name as gone', { ...maya, kind: 'api_key', name: null }, t.gone],
])('names %s', (_name, actor, name) => {
  open({ actor, address: '' })
  expect(screen.getByText(name)).toBeVisible()
})

it('says from where it was done, and nothing of that where it is not known', () => {
  const { unmount } = open()
  expect(screen.getByText(`Maya Brenner ${t.from('198.51.100.7')}`)).toBeVisible()
  unmount()
  open({ address: '' })
  expect(screen.getByText('Maya Brenner')).toHaveTextContent(/^Maya Brenner$/)
})

it('says when in the time zone of its reader', () => {
  const { container } = open()
  const time = container.querySelector('time')!
  expect(time).toHaveAttribute('datetime', '2026-11-23T03:30:00Z')
  // In New York it is still the evening before.
  expect(time).toHaveTextContent(/Nov 22.*10:30 PM/)
  expect(time.title).toMatch(/November 22, 2026|Nov 22, 2026/)
})

it('names what was changed beside the deed', () => {
  open({ before: { name: 'Bell' }, after: { name: 'Trattoria Bell' } })
  expect(screen.getByText('Client changed').parentElement).toHaveTextContent(
    'Client changed · Trattoria Bell',
  )
})

it('lists what each field was and is, by the name that forms give it', () => {
  open({
    before: { name: 'Bell', greeting: 'Hello', odd_field: 1, language: 'en' },
    after: { name: 'Trattoria Bell', greeting: null, odd_field: 2, language: 'en' },
  })
  expect(screen.getByText(t.changes(3))).toBeVisible()
  expect(changes()).toEqual([
    [t.fields.name, 'Bell', 'Trattoria Bell'],
    [t.fields.greeting, 'Hello', en.common.none],
    ['odd field', '1', '2'],
  ])
})

it('says of a sign-in the browser in two words, and one it cannot read as it is', () => {
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
  const { unmount } = open({ action: 'user.signed_in', after: { user_agent: firefox } })
  expect(changes()).toEqual([[t.fields.user_agent, en.common.none, en.settings.on('Firefox', 'Linux')]])
  unmount()
  open({ action: 'user.signed_in', after: { user_agent: 'robot/1.0' } })
  expect(changes()).toEqual([[t.fields.user_agent, en.common.none, 'robot/1.0']])
})

it('reads browsers in no other field', () => {
  const text = 'We support Firefox/140 on Linux'
  open({ after: { greeting: text } })
  expect(changes()).toEqual([[t.fields.greeting, en.common.none, text]])
})

it('offers no list of changes where nothing changed', () => {
  open({ before: { language: 'en' }, after: { language: 'en' } })
  expect(screen.queryByRole('table', { hidden: true })).toBeNull()
})
