import { screen } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'

import { AccountForm } from '@/components/settings/AccountForm'
import { page, serve, type Answer } from '@/test/backend'
import { show } from '@/test/render'
import { user } from '@/test/samples'
import { en } from '@/text/en'
import { administration } from '@/text/en/administration'

beforeAll(() => Object.assign(en, administration))

function open(answer: Answer = { body: user.account }) {
  const log = serve({
    'GET /subscriptions/plans': () => page([{ currency: 'USD' }, { currency: 'USD' }, { currency: 'EUR' }]),
    'PATCH /settings/account': () => answer,
    'GET /auth/me': () => ({ body: user }),
  })
  const { keyboard } = show(<AccountForm />, { role: 'owner' })
  const choose = async () => {
    await keyboard.click(screen.getByLabelText(en.settings.currency))
    await keyboard.click(await screen.findByRole('option', { name: /^EUR · Euro/ }))
    await keyboard.click(screen.getByRole('button', { name: en.common.save }))
  }
  return {
    keyboard,
    choose,
    sent: () => log.filter(({ method }) => method === 'PATCH').map(({ body }) => body),
  }
}

it('offers the currencies that plans have prices in, each once', async () => {
  const { keyboard, choose, sent } = open()
  await keyboard.click(screen.getByLabelText(en.settings.currency))
  await screen.findByRole('option', { name: /^EUR/ })
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    'USD · US Dollar',
    'EUR · Euro',
  ])
  await keyboard.keyboard('{Escape}')
  await choose()
  await expect
    .poll(sent)
    .toEqual([{ name: user.account.name, time_zone: user.account.time_zone, currency: 'EUR' }])
})

it('says at the currency why it stays', async () => {
  const message = 'stays as it is: calls, plans or invoices are in it already'
  const { choose } = open({
    status: 409,
    body: { title: 'Conflict', errors: [{ field: 'currency', message }] },
  })
  await choose()
  await expect
    .poll(() => screen.getByLabelText(en.settings.currency))
    .toHaveAccessibleDescription(expect.stringMatching(/stays as it is: calls/i))
})
