import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'

import { FormDialog } from '@/components/ui/FormDialog'
import { show } from '@/test/render'
import { en } from '@/text/en'

function open(busy: boolean) {
  const onClose = vi.fn()
  const { keyboard } = show(
    <FormDialog title="Connect" submitLabel="Go on" busy={busy} onSubmit={vi.fn()} onClose={onClose}>
      <input aria-label="Code" />
    </FormDialog>,
  )
  const press = (name: string) => keyboard.click(screen.getByRole('button', { name }))
  return { keyboard, press, onClose }
}

const ways: [string, (opened: ReturnType<typeof open>) => Promise<void>][] = [
  ['Escape', ({ keyboard }) => keyboard.keyboard('{Escape}')],
  ['the X', ({ press }) => press(en.common.close)],
  ['Cancel', ({ press }) => press(en.common.cancel)],
]

it.each(ways)('closes by %s', async (_name, close) => {
  const opened = open(false)
  await close(opened)
  expect(opened.onClose).toHaveBeenCalledOnce()
})

it.each(ways)('stays by %s while it is busy: what comes of it has to be seen', async (_name, close) => {
  const opened = open(true)
  await close(opened)
  expect(opened.onClose).not.toHaveBeenCalled()
  expect(screen.getByRole('dialog')).toBeVisible()
})
