import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'

import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { ApiError } from '@/services/error'
import { show } from '@/test/render'
import { en } from '@/text/en'

function ask(onConfirm: () => Promise<unknown>, word?: string) {
  const onClose = vi.fn()
  const shown = show(
    <ConfirmDialog title="Erase it?" confirmLabel="Erase" word={word} onConfirm={onConfirm} onClose={onClose}>
      It is gone for good.
    </ConfirmDialog>,
  )
  return { ...shown, onClose, confirm: screen.getByRole('button', { name: 'Erase' }) }
}

it('does it and closes', async () => {
  const onConfirm = vi.fn(() => Promise.resolve())
  const { keyboard, confirm, onClose } = ask(onConfirm)
  await keyboard.click(confirm)
  expect(onConfirm).toHaveBeenCalledOnce()
  expect(onClose).toHaveBeenCalledOnce()
})

it('stays and says why when it fails', async () => {
  const { keyboard, confirm, onClose } = ask(() => Promise.reject(new ApiError('http', 403)))
  await keyboard.click(confirm)
  expect(screen.getByRole('alert')).toHaveTextContent(en.errors.forbidden)
  expect(onClose).not.toHaveBeenCalled()
})

it('waits for the word', async () => {
  const onConfirm = vi.fn(() => Promise.resolve())
  const { keyboard, confirm } = ask(onConfirm, 'ERASE')
  expect(confirm).toBeDisabled()
  await keyboard.type(screen.getByLabelText(en.confirm.type('ERASE')), 'ERAS{Enter}')
  expect(onConfirm).not.toHaveBeenCalled()
  await keyboard.type(screen.getByLabelText(en.confirm.type('ERASE')), 'E{Enter}')
  expect(onConfirm).toHaveBeenCalledOnce()
})

it('does nothing on cancel', async () => {
  const onConfirm = vi.fn(() => Promise.resolve())
  const { keyboard, onClose } = ask(onConfirm)
  await keyboard.click(screen.getByRole('button', { name: en.common.cancel }))
  expect(onConfirm).not.toHaveBeenCalled()
  expect(onClose).toHaveBeenCalledOnce()
})
