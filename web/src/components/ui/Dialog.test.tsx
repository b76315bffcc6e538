import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'

import { Button } from '@/components/ui/Button'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { Dialog } from '@/components/ui/Dialog'
import { Menu, MenuItem } from '@/components/ui/Menu'
import { show } from '@/test/render'
import { en } from '@/text/en'

type Keyboard = ReturnType<typeof show>['keyboard']

const button = (name: string) => screen.getByRole('button', { name })
const openedBy = (name: string) => waitFor(() => expect(button(name)).toHaveFocus())

/** A first dialog that leads to a second, which takes its place or stands before it. */
function Chain({ stays = false }: { stays?: boolean }) {
  const [step, setStep] = useState(0)
  return (
    <>
      <Button onClick={() => setStep(1)}>Begin</Button>
      {(step === 1 || (stays && step === 2)) && (
        <Dialog title="First" onClose={() => setStep(0)}>
          <Button onClick={() => setStep(2)}>Next</Button>
        </Dialog>
      )}
      {step === 2 && (
        <Dialog title="Second" onClose={() => setStep(stays ? 1 : 0)}>
          <input aria-label="Field" />
        </Dialog>
      )}
    </>
  )
}

/** A menu with an item for each kind of dialog; the question of the one leads to the other. */
function FromMenu() {
  const [open, setOpen] = useState<'dialog' | 'question' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Menu trigger={<Button>Actions</Button>}>
        <MenuItem onSelect={() => setOpen('dialog')}>Edit</MenuItem>
        <MenuItem onSelect={() => setOpen('question')}>Renew</MenuItem>
      </Menu>
      {open === 'dialog' && (
        <Dialog title="Form" onClose={close}>
          <input aria-label="Field" />
        </Dialog>
      )}
      {open === 'question' && (
        <ConfirmDialog
          title="Renew it?"
          confirmLabel="Renew"
          onConfirm={() => Promise.resolve()}
          onClose={() => setOpen((now) => (now === 'question' ? 'dialog' : now))}
        >
          The old one ends.
        </ConfirmDialog>
      )}
    </>
  )
}

it.each([
  ['Escape', (keyboard: Keyboard) => keyboard.keyboard('{Escape}')],
  ['its X', (keyboard: Keyboard) => keyboard.click(button(en.common.close))],
])('closed by %s, gives the focus back to what opened it', async (_name, close) => {
  const { keyboard } = show(<Chain />)
  await keyboard.click(button('Begin'))
  expect(button('Next').closest('[role="dialog"]')).toContainElement(document.activeElement as HTMLElement)
  await close(keyboard)
  await openedBy('Begin')
})

it('gives it back at the end of a chain to what began it', async () => {
  const { keyboard } = show(<Chain />)
  await keyboard.click(button('Begin'))
  const onTheWay = vi.fn()
  screen.getByRole('button', { name: 'Begin', hidden: true }).addEventListener('focus', onTheWay)
  await keyboard.click(button('Next'))
  await waitFor(() => expect(screen.getByLabelText('Field')).toHaveFocus())
  await keyboard.keyboard('typed')
  expect(onTheWay).not.toHaveBeenCalled()
  await keyboard.keyboard('{Escape}')
  await openedBy('Begin')
})

it('gives it back to the dialog that it stands before', async () => {
  const { keyboard } = show(<Chain stays />)
  await keyboard.click(button('Begin'))
  await keyboard.click(button('Next'))
  await keyboard.keyboard('{Escape}')
  await openedBy('Next')
  await keyboard.keyboard('{Escape}')
  await openedBy('Begin')
})

it('gives it back to the menu that it was chosen from', async () => {
  const { keyboard } = show(<FromMenu />)
  await keyboard.click(button('Actions'))
  await keyboard.click(screen.getByRole('menuitem', { name: 'Edit' }))
  await waitFor(() => expect(screen.getByLabelText('Field')).toHaveFocus())
  await keyboard.keyboard('{Escape}')
  await openedBy('Actions')
})

it('gives it back to the menu by way of a question too', async () => {
  const { keyboard } = show(<FromMenu />)
  button('Actions').focus()
  await keyboard.keyboard('{Enter}{End}{Enter}')
  await keyboard.click(await screen.findByRole('button', { name: 'Renew' }))
  await waitFor(() => expect(screen.getByLabelText('Field')).toHaveFocus())
  await keyboard.keyboard('{Escape}')
  await openedBy('Actions')
})

it('has no way to close but its own buttons where it is told none', async () => {
  const done = vi.fn()
  const { keyboard } = show(
    <Dialog title="Shown once" footer={<Button onClick={done}>Saved</Button>}>
      k3vq7
    </Dialog>,
  )
  expect(screen.getAllByRole('button')).toEqual([button('Saved')])
  await keyboard.keyboard('{Escape}')
  const overlay = document.querySelector('[data-state="open"]:not([role])')!
  await keyboard.pointer({ keys: '[MouseLeft]', target: overlay })
  expect(screen.getByRole('dialog')).toBeVisible()
  await keyboard.click(button('Saved'))
  expect(done).toHaveBeenCalledOnce()
})
