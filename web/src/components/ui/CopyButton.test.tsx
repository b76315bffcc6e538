import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'

import { CopyButton } from '@/components/ui/CopyButton'
import { Dialog } from '@/components/ui/Dialog'
import { toast } from '@/lib/toast'
import { show } from '@/test/render'
import { en } from '@/text/en'

const button = () => screen.getByRole('button', { name: en.common.copy })
const done = () => screen.findByRole('button', { name: en.common.copied })

/** As on plain http; gives what the old way copies. */
function withoutClipboard(works = true) {
  const copied: string[] = []
  vi.stubGlobal('navigator', Object.create(navigator, { clipboard: { value: undefined } }))
  document.execCommand = () => {
    copied.push((document.activeElement as HTMLTextAreaElement).value)
    return works
  }
  return copied
}

afterEach(() => {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(document, 'execCommand')
})

it('copies, and says so', async () => {
  const { keyboard } = show(<CopyButton text="fd_live_1" />)
  await keyboard.click(button())
  expect(await done()).toBeVisible()
  expect(await navigator.clipboard.readText()).toBe('fd_live_1')
})

it('copies on plain http out of a dialog too, and keeps the focus there', async () => {
  const { keyboard } = show(
    <Dialog title="New key">
      <CopyButton text="fd_live_1" />
    </Dialog>,
  )
  const copied = withoutClipboard()
  await keyboard.click(button())
  expect(await done()).toHaveFocus()
  expect(copied).toEqual(['fd_live_1'])
})

it('says what to do where nothing can be copied, and not that it is copied', async () => {
  const said = vi.spyOn(toast, 'error')
  const { keyboard } = show(<CopyButton text="fd_live_1" />)
  withoutClipboard(false)
  await keyboard.click(button())
  await waitFor(() => expect(said).toHaveBeenCalledWith(en.common.copyFailed))
  expect(button()).toBeVisible()
})
