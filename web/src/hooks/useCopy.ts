import { useState } from 'react'

const shownMs = 1500

/** Copies a text, and says so for a moment. */
export function useCopy(text: string) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), shownMs)
  }
  return { copied, copy: () => void copy() }
}
