import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'

import { ViewMenu } from '@/components/calls/ViewMenu'
import { show } from '@/test/render'

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
  expect(localStorage.getItem('frontdesk.views.user-1')).toBeNull()
})
