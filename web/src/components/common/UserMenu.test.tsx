import { screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'

import { UserMenu } from '@/components/common/UserMenu'
// Loaded before the tests look at the clock.
import '@/components/common/UserMenuPopup'
import { show } from '@/test/render'

const button = () => screen.getByRole('button', { name: 'Account menu' })

it('opens at its first use, and leaves the focus on its button when it closes', async () => {
  const { keyboard } = show(<UserMenu onHelp={vi.fn()} />)
  expect(button()).toHaveAttribute('aria-expanded', 'false')
  await keyboard.click(button())
  expect(await screen.findByRole('menuitem', { name: 'Sign out' })).toBeVisible()
  await keyboard.keyboard('{Escape}')
  await waitFor(() => expect(button()).toHaveFocus())
  expect(screen.queryByRole('menuitem')).toBeNull()
})

it('opens by the arrow key', async () => {
  const onHelp = vi.fn()
  const { keyboard } = show(<UserMenu onHelp={onHelp} />)
  button().focus()
  await keyboard.keyboard('{ArrowDown}')
  await keyboard.click(await screen.findByRole('menuitem', { name: /Keyboard shortcuts/ }))
  expect(onHelp).toHaveBeenCalledOnce()
})
