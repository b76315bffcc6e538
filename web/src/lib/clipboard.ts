/** Throws where the browser lets nothing be copied. */
export async function copyText(text: string): Promise<void> {
  try {
    // Absent on plain http, as in an office's own network.
    await navigator.clipboard.writeText(text)
  } catch {
    if (!copySelected(text)) throw new Error('The browser lets nothing be copied.')
  }
}

// The old way, which browsers offer without https too.
function copySelected(text: string): boolean {
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.className = 'sr-only'
  // What is open keeps the focus inside itself: beside it the field could not be selected.
  const open = focused?.closest('[role="dialog"], [role="alertdialog"], [role="menu"]')
  ;(open ?? document.body).append(field)
  field.focus({ preventScroll: true })
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  }
}
