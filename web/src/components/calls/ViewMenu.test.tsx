import { screen } from '@testing-library/react'
import { act } from 'react'
import { expect, it, vi } from 'vitest'

import { ViewMenu } from '@/components/calls/ViewMenu'
import { toast } from '@/lib/toast'
import { show } from '@/test/render'

const views = 'frontdesk.views.user-1'
const address = () => screen.getByTestId('address').textContent

it('puts a ready-made view into the address, and names it while it holds', async () => {
  const { keyboard } = show(<ViewMenu />, { at: '/calls?status=failed' })
  await keyboard.click(screen.getByRole('button', { name: 'Views' }))
  await keyboard.click(screen.getByRole('menuitemradio', { name: 'Voicemails' }))
  expect(address()).toBe('/calls?range=30d&status=voicemail')
  expect(screen.getByRole('button', { name: /Voicemails/ })).toBeVisible()
})

it('has nothing to save while no filter holds', async () => {
  const { keyboard } = show(<ViewMenu />, { at: '/calls' })
  await keyboard.click(screen.getByRole('button', { name: 'Views' }))
  expect(screen.getByRole('menuitem', { name: 'Save this view…' })).toHaveAttribute('aria-disabled', 'true')
})

it('wants a name before it saves, and deletes what it saved', async () => {
  const { keyboard } = show(<ViewMenu />, { at: '/calls?outcome=spam&call=c1' })
  await keyboard.click(screen.getByRole('button', { name: 'Views' }))
  await keyboard.click(screen.getByRole('menuitem', { name: 'Save this view…' }))
  await keyboard.click(screen.getByRole('button', { name: 'Save view' }))
  expect(screen.getByText('Please fill this in.')).toBeVisible()
  await keyboard.type(screen.getByLabelText('Name'), 'Nuisance')
  await keyboard.click(screen.getByRole('button', { name: 'Save view' }))
  await keyboard.click(await screen.findByRole('button', { name: /Nuisance/ }))
  await keyboard.click(screen.getByRole('menuitem', { name: 'Delete “Nuisance”' }))
  expect(screen.getByRole('button', { name: 'Views' })).toBeVisible()
  expect(localStorage.getItem(views)).toBeNull()
})

it('brings back what was deleted, beside what was saved since', async () => {
  const [nuisance, late] = ['Nuisance', 'Late'].map((name) => ({ name, search: `q=${name}` }))
  localStorage.setItem(views, JSON.stringify([nuisance]))
  const said = vi.spyOn(toast, 'show')
  const { keyboard } = show(<ViewMenu />, { at: '/calls?q=Nuisance' })
  await keyboard.click(screen.getByRole('button', { name: /Nuisance/ }))
  await keyboard.click(screen.getByRole('menuitem', { name: 'Delete “Nuisance”' }))
  localStorage.setItem(views, JSON.stringify([late]))
  const undo = said.mock.lastCall![1]!.action as { label: string; onClick: () => void }
  expect(undo.label).toBe('Undo')
  act(() => undo.onClick())
  expect(screen.getByRole('button', { name: /Nuisance/ })).toBeVisible()
  expect(JSON.parse(localStorage.getItem(views)!)).toEqual([late, nuisance])
})
