/** localStorage that a browser may have blocked: then nothing is remembered, and nothing breaks. */
export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`frontdesk.${key}`)
    else localStorage.setItem(`frontdesk.${key}`, value)
  } catch {
    // Blocked or full.
  }
}

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`frontdesk.${key}`)
  } catch {
    return null
  }
}
