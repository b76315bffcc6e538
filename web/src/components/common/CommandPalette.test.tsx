import { screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'

import CommandPalette from '@/components/common/CommandPalette'
import KeyboardHelp from '@/components/common/KeyboardHelp'
import type { Opening } from '@/components/common/opening'
import { held, page, serve } from '@/test/backend'
import { show } from '@/test/render'
import { aCall, aClient } from '@/test/samples'
import { en } from '@/text/en'

const field = () => screen.getByRole('combobox', { name: en.palette.title })
const chosen = () => screen.getByRole('option', { selected: true })

function open() {
  const asked = serve({
    'GET /clients': () => page([aClient()]),
    'GET /calls': () => page([aCall({ summary: 'A table for two' })]),
  })
  const [onOpen, onClose] = [vi.fn(), vi.fn()]
  return { asked, onOpen, onClose, ...show(<CommandPalette onOpen={onOpen} onClose={onClose} />) }
}

it('asks nothing of the server before anything is typed, and offers pages and actions', () => {
  const { asked } = open()
  expect(asked).toEqual([])
  expect(chosen()).toHaveTextContent(en.nav.dashboard)
  expect(screen.getByRole('option', { name: en.palette.addClient })).toBeInTheDocument()
})

it('moves through all groups by the arrow keys, around the ends, and runs by Enter', async () => {
  const { keyboard, onOpen } = open()
  await keyboard.keyboard('{ArrowUp}')
  expect(chosen()).toHaveTextContent(en.palette.signOut)
  await keyboard.keyboard('{ArrowUp}')
  expect(chosen()).toHaveTextContent(en.keyboard.title)
  expect(field()).toHaveAttribute('aria-activedescendant', chosen().id)
  await keyboard.keyboard('{Enter}')
  expect(onOpen).toHaveBeenCalledWith('help')
})

it('finds clients and calls over the API and goes to the one chosen', async () => {
  const { keyboard, asked, onClose } = open()
  await keyboard.type(field(), 'bell')
  const clients = await screen.findByRole('group', { name: en.palette.clients })
  expect(within(clients).getByRole('option')).toHaveTextContent('Trattoria Bell')
  expect(screen.getByRole('group', { name: en.palette.calls })).toHaveTextContent('A table for two')
  expect(asked.map(({ query }) => query.search ?? query.q)).toEqual(['bell', 'bell'])
  await keyboard.keyboard('{Enter}')
  expect(onClose).toHaveBeenCalled()
  expect(screen.getByTestId('address')).toHaveTextContent('/clients/client-1')
})

it('finds a number however it is written', async () => {
  const { keyboard, asked } = open()
  await keyboard.type(field(), '+1 (312) 555-0109')
  await screen.findByRole('group', { name: en.palette.clients })
  expect(asked.at(-2)?.query).toMatchObject({ search: '+13125550109' })
  expect(asked.at(-1)?.query).toMatchObject({ number: '+13125550109' })
  expect(asked.at(-1)?.query).not.toHaveProperty('q')
})

it('takes bare digits for part of a number, for words, and above all for an id, and shows a call once', async () => {
  const called = (id: string) =>
    aCall({ id, summary: `call ${id}`, external_id: id === '9' ? '00100234' : null })
  const asked = serve({
    'GET /clients': () => page([]),
    'GET /calls': ({ query }) =>
      query.q === '00100234' ? page(['2', '8', '9'].map(called)) : page(['1', '2', '3', '4'].map(called)),
  })
  const { keyboard } = show(<CommandPalette onOpen={vi.fn()} onClose={vi.fn()} />)
  await keyboard.type(field(), '00100234')
  const calls = await screen.findByRole('group', { name: en.palette.calls })
  const found = within(calls).getAllByText(/^call /)
  expect(found.map(({ textContent }) => textContent?.slice(5))).toEqual(['9', '1', '2', '3', '4', '8'])
  expect(asked.map(({ query }) => query.number)).toContain('100234')
})

it('goes to what was typed last, not to what was found for less of it, by an Enter that is too quick', async () => {
  const [bell, cab] = [aClient(), aClient({ id: 'client-2', name: 'Blue Cab' })]
  serve({
    'GET /clients': ({ query }) => page([query.search === 'bl' ? bell : cab]),
    'GET /calls': () => page([]),
  })
  const { keyboard } = show(<CommandPalette onOpen={vi.fn()} onClose={vi.fn()} />)
  await keyboard.type(field(), 'bl')
  expect(await screen.findByRole('option', { name: /Trattoria Bell/ })).toBeVisible()
  await keyboard.type(field(), 'ue{Enter}')
  expect(screen.getByTestId('address')).toHaveTextContent(/^\/$/)
  await waitFor(() => expect(screen.getByTestId('address')).toHaveTextContent('/clients/client-2'))
})

it('runs a page’s command at once, whatever is still looked for', async () => {
  const never = held({})
  serve({ 'GET /clients': never.handler, 'GET /calls': never.handler })
  const { keyboard } = show(<CommandPalette onOpen={vi.fn()} onClose={vi.fn()} />)
  await keyboard.type(field(), 'billing{Enter}')
  expect(screen.getByTestId('address')).toHaveTextContent('/billing')
})

it('says so when nothing matches', async () => {
  serve({ 'GET /clients': () => page([]), 'GET /calls': () => page([]) })
  const { keyboard } = show(<CommandPalette onOpen={vi.fn()} onClose={vi.fn()} />)
  await keyboard.type(field(), 'zzzz')
  expect(await screen.findByText(en.palette.empty('zzzz'))).toBeInTheDocument()
})

it('says so when the search fails', async () => {
  serve({})
  const { keyboard } = show(<CommandPalette onOpen={vi.fn()} onClose={vi.fn()} />)
  await keyboard.type(field(), 'zzzz')
  expect(await screen.findByText(en.palette.failed)).toBeInTheDocument()
})

function OnPage() {
  const [open, setOpen] = useState<Opening | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <button onClick={() => setOpen('palette')}>Find</button>
      {open === 'palette' && <CommandPalette onOpen={setOpen} onClose={close} />}
      {open === 'help' && <KeyboardHelp onClose={close} />}
    </>
  )
}

it('gives the focus back to where one was', async () => {
  const { keyboard } = show(<OnPage />)
  await keyboard.click(screen.getByRole('button', { name: 'Find' }))
  await keyboard.keyboard('{Escape}')
  await waitFor(() => expect(screen.getByRole('button', { name: 'Find' })).toHaveFocus())
})

it('gives it back by way of a dialog that was chosen in it too', async () => {
  const { keyboard } = show(<OnPage />)
  await keyboard.click(screen.getByRole('button', { name: 'Find' }))
  await keyboard.keyboard('{ArrowUp}{ArrowUp}{Enter}')
  expect(await screen.findByRole('dialog', { name: en.keyboard.title })).toBeVisible()
  await keyboard.keyboard('{Escape}')
  await waitFor(() => expect(screen.getByRole('button', { name: 'Find' })).toHaveFocus())
})
