import { screen, within } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'

import { SettingsNav } from '@/components/settings/SettingsNav'
import type { Role } from '@/services/types'
import { show } from '@/test/render'
import { en } from '@/text/en'
import { administration } from '@/text/en/administration'

const t = en.settings

// As the page does that loads them.
beforeAll(() => Object.assign(en, administration))

const open = (at: string, role: Role) => show(<SettingsNav />, { at, role })
const sections = () =>
  within(screen.getByRole('navigation', { name: t.nav }))
    .getAllByRole('link')
    .map(({ textContent }) => textContent)
const current = () => screen.getAllByRole('link', { current: 'page' }).map(({ textContent }) => textContent)

const everybodys = [t.profile, t.security, t.appearance, t.notifications, t.account]
const admins = [t.team, t.apiKeys, t.webhooks, t.auditLog]

it.each<[Role, string[]]>([
  ['member', everybodys],
  ['admin', [...everybodys, ...admins]],
  ['owner', [...everybodys, ...admins]],
])('leads a %s to what their role opens, and nowhere else', (role, expected) => {
  open('/settings', role)
  expect(sections()).toEqual(expected)
})

it.each([
  ['/settings', t.profile],
  ['/settings/security', t.security],
  ['/settings/webhooks/hook-0', t.webhooks],
])('marks at %s the one section that is open', (at, expected) => {
  open(at, 'admin')
  expect(current()).toEqual([expected])
})
