import { useState } from 'react'

import { useText } from '@/hooks/useText'
import { copyText } from '@/lib/clipboard'
import { toast } from '@/lib/toast'

const shownMs = 1500

/** Copies a text, and says so for a moment; where that fails, what to do instead. */
export function useCopy(text: string) {
  const t = useText()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await copyText(text)
      setCopied(true)
      setTimeout(() => setCopied(false), shownMs)
    } catch {
      toast.error(t.common.copyFailed)
    }
  }
  return { copied, copy: () => void copy() }
}
