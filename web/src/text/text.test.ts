import { expect, it } from 'vitest'

import { de as germanCore } from '@/text/de'
import * as germanAdministration from '@/text/de/administration'
import * as germanBilling from '@/text/de/billing'
import { en as englishCore } from '@/text/en'
import * as englishAdministration from '@/text/en/administration'
import * as englishBilling from '@/text/en/billing'

const en = { ...englishCore, ...englishAdministration.administration, ...englishBilling.billing }
const de = { ...germanCore, ...germanAdministration.administration, ...germanBilling.billing }

type Tree = { [key: string]: unknown }

function leaves(tree: Tree, path = ''): [string, unknown][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object'
      ? leaves(value as Tree, `${path}${key}.`)
      : [[path + key, value] as [string, unknown]],
  )
}

// The same in both languages, and right so.
const alike = new Set([
  'product',
  'common.none',
  'common.optional',
  'user.roles.admin',
  'user.system',
  'auth.email',
  'audit.fields.name',
  'audit.fields.status',
  'audit.fields.user_agent',
  'clients.details',
  'clients.name',
  'clients.status',
  'calls.status',
  'calls.table',
  'calls.sentiments.neutral',
  'calls.outcomes.spam',
  'live.live',
  'player.pause',
  'call.formats.text',
  'call.formats.json',
  'call.details',
  'call.raw',
  'settings.name',
  'settings.team',
  'settings.webhooks',
  'webhooks.title',
  'webhooks.status',
  'billing.minutes',
  'invoices.status',
  'team.title',
  'apiKeys.name',
  'audit.system',
  'audit.subjects.webhook',
  'professions.bank',
  'professions.fitness',
  'professions.hotel',
  'professions.restaurant',
  'professions.spa',
  'professions.taxi',
])

it('is translated to the last word', () => {
  const english = new Map(leaves(en))
  const same = leaves(de)
    .filter(([path, value]) => typeof value === 'string' && value === english.get(path) && !alike.has(path))
    .map(([path]) => path)
  expect(same).toEqual([])
})

it('counts in both languages', () => {
  expect([en.calls.count(1), en.calls.count(1063)]).toEqual(['1 call', '1,063 calls'])
  expect([de.calls.count(1), de.calls.count(1063)]).toEqual(['1 Anruf', '1.063 Anrufe'])
})
