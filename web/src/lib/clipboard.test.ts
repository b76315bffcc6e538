import { afterEach, expect, it, vi } from 'vitest'

import { copyText } from '@/lib/clipboard'

const writeText = vi.fn<(text: string) => Promise<void>>()
const clipboard = { writeText }

/** What the old way copies: what is selected then, and where that stands. */
function oldWay(works = true) {
  const copied: { text: string; inside: Element | null }[] = []
  document.execCommand = () => {
    const field = document.activeElement as HTMLTextAreaElement
    const text = field.value.slice(field.selectionStart, field.selectionEnd)
    copied.push({ text, inside: field.parentElement })
    return works
  }
  return copied
}

function withClipboard(has: typeof clipboard | undefined) {
  Object.defineProperty(navigator, 'clipboard', { value: has, configurable: true })
}

function focusedIn(role: string) {
  document.body.innerHTML = `<div role="${role}"><button>Copy</button></div>`
  const button = document.querySelector('button')!
  button.focus()
  return { button, popup: button.parentElement! }
}

afterEach(() => {
  writeText.mockReset()
  document.body.innerHTML = ''
  Reflect.deleteProperty(navigator, 'clipboard')
  Reflect.deleteProperty(document, 'execCommand')
})

it('leaves it to the clipboard where there is one', async () => {
  withClipboard(clipboard)
  const copied = oldWay()
  writeText.mockResolvedValue()
  await copyText('k3vq7\nx2m4d')
  expect(writeText).toHaveBeenCalledWith('k3vq7\nx2m4d')
  expect(copied).toEqual([])
})

it.each([
  ['is missing, as on plain http', () => withClipboard(undefined)],
  [
    'refuses',
    () => {
      withClipboard(clipboard)
      writeText.mockRejectedValue(new DOMException('Write permission denied.', 'NotAllowedError'))
    },
  ],
])('copies every line where the clipboard %s', async (_name, prepare) => {
  prepare()
  const copied = oldWay()
  await copyText('k3vq7\nx2m4d')
  expect(copied).toEqual([{ text: 'k3vq7\nx2m4d', inside: document.body }])
  expect(document.querySelector('textarea')).toBeNull()
})

// Their focus trap would take the focus from a field beside them before it is copied.
it.each(['dialog', 'alertdialog', 'menu'])(
  'selects inside the %s, and gives the focus back',
  async (role) => {
    withClipboard(undefined)
    const copied = oldWay()
    const { button, popup } = focusedIn(role)
    await copyText('k3vq7')
    expect(copied).toEqual([{ text: 'k3vq7', inside: popup }])
    expect(button).toHaveFocus()
  },
)

it.each([
  ['refuses', () => void oldWay(false)],
  ['is missing', () => undefined],
])('throws where the old way %s too, and leaves no field behind', async (_name, prepare) => {
  withClipboard(undefined)
  prepare()
  const { button } = focusedIn('dialog')
  await expect(copyText('k3vq7')).rejects.toThrow()
  expect(document.querySelector('textarea')).toBeNull()
  expect(button).toHaveFocus()
})
