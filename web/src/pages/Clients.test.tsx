import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'

import Clients from '@/pages/Clients'
import { page, serve } from '@/test/backend'
import { show } from '@/test/render'
import { aClient } from '@/test/samples'
import { en } from '@/text/en'

const bell = aClient()

function open(at: string, clients = [bell]) {
  let active = clients
  const archive = () => {
    active = []
    return { status: 204 }
  }
  const asked = serve({ 'GET /clients': () => page(active), 'DELETE /clients/client-1': archive })
  return {
    ...show(<Clients />, { at, withClients: true }),
    lists: () => asked.filter(({ query }) => query.status),
  }
}

it('asks for what the address says', async () => {
  const { lists } = open('/clients?search=bell&profession=restaurant&sort=-calls&status=archived&page=7')
  await screen.findByRole('link', { name: 'Trattoria Bell' })
  expect(lists()[0]?.query).toMatchObject({
    search: 'bell',
    profession: 'restaurant',
    sort: '-calls',
    status: 'archived',
  })
})

it('looks for a number as the API has it, and leaves it in the field as it was typed', async () => {
  const { lists } = open('/clients?search=312%20555-0109')
  await screen.findByRole('link', { name: 'Trattoria Bell' })
  expect(lists()[0]?.query.search).toBe('3125550109')
  expect(screen.getByRole('textbox', { name: en.clients.searchLabel })).toHaveValue('312 555-0109')
})

it('sorts by a column, the most calls first, and says so in the address', async () => {
  const { keyboard, lists } = open('/clients')
  await keyboard.click(await screen.findByRole('button', { name: en.clients.calls30 }))
  await waitFor(() => expect(lists().at(-1)?.query.sort).toBe('-calls'))
  expect(screen.getByTestId('address')).toHaveTextContent('/clients?sort=-calls')
  expect(screen.getByRole('columnheader', { name: en.clients.calls30 })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
})

it('leads to the first client where there is none', async () => {
  const { keyboard } = open('/clients', [])
  expect(await screen.findByText(en.clients.emptyTitle)).toBeInTheDocument()
  await keyboard.click(screen.getByRole('button', { name: en.clients.add }))
  expect(await screen.findByRole('dialog', { name: en.clients.addTitle })).toBeInTheDocument()
})

it('leads back to all where the filter finds none', async () => {
  const { keyboard } = open('/clients?search=zzz', [])
  await keyboard.click(await screen.findByRole('button', { name: en.clients.clearFilters }))
  expect(screen.getByTestId('address')).toHaveTextContent(/^\/clients$/)
})

it('archives from the row’s menu', async () => {
  const { keyboard } = open('/clients')
  await keyboard.click(await screen.findByRole('button', { name: en.clients.actions('Trattoria Bell') }))
  await keyboard.click(await screen.findByRole('menuitem', { name: en.clients.archive }))
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Trattoria Bell' })).not.toBeInTheDocument())
})

it('goes from row to row by the arrow keys, past neither end and not out of a menu', async () => {
  const clients = ['Trattoria Bell', 'Swift Cabs'].map((name) => aClient({ id: name, name }))
  const { keyboard } = open('/clients', clients)
  const first = await screen.findByRole('link', { name: 'Trattoria Bell' })
  const second = screen.getByRole('link', { name: 'Swift Cabs' })
  first.focus()
  await keyboard.keyboard('{ArrowUp}')
  expect(first).toHaveFocus()
  await keyboard.keyboard('{ArrowDown}{ArrowDown}')
  expect(second).toHaveFocus()
  await keyboard.keyboard('{ArrowUp}{Tab}{ArrowDown}')
  expect(screen.getByRole('menuitem', { name: en.common.edit })).toHaveFocus()
})

it('shows what failed, and tries again', async () => {
  let broken = true
  serve({ 'GET /clients': () => (broken ? { status: 500, body: {} } : page([bell])) })
  const { keyboard } = show(<Clients />, { at: '/clients', withClients: true })
  const retry = await screen.findByRole('button', { name: en.common.retry })
  broken = false
  await keyboard.click(retry)
  expect(await screen.findByRole('link', { name: 'Trattoria Bell' })).toBeInTheDocument()
})

it('shows and hides columns by keyboard, keeps the choice, and takes it back', async () => {
  const head = (name: string) => screen.queryByRole('columnheader', { name })
  const first = open('/clients')
  await screen.findByRole('link', { name: 'Trattoria Bell' })
  expect(head(en.clients.language)).toBeNull()
  screen.getByRole('button', { name: en.columns.label }).focus()
  await first.keyboard.keyboard('{Enter}{ArrowDown}{ArrowDown} ')
  await first.keyboard.click(screen.getByRole('menuitemcheckbox', { name: en.clients.language }))
  await first.keyboard.keyboard('{Escape}')
  expect(head(en.clients.calls30)).toBeNull()
  expect(head(en.clients.name)).toBeVisible()
  expect(screen.getByRole('cell', { name: 'English' })).toBeVisible()
  first.unmount()

  const { keyboard } = open('/clients')
  await screen.findByRole('link', { name: 'Trattoria Bell' })
  expect(head(en.clients.calls30)).toBeNull()
  await keyboard.click(screen.getByRole('button', { name: en.columns.label }))
  await keyboard.click(screen.getByRole('menuitem', { name: en.columns.reset }))
  expect(head(en.clients.calls30)).toBeVisible()
  expect(head(en.clients.language)).toBeNull()
})
