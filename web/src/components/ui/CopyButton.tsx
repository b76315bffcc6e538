import { Check, Copy } from 'lucide-react'
import { useState } from 'react'

import { IconButton } from '@/components/ui/IconButton'
import { useText } from '@/hooks/useText'

const shownMs = 1500

export function CopyButton({ text, label }: { text: string; label?: string }) {
  const t = useText()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), shownMs)
  }
  const Icon = copied ? Check : Copy
  return (
    <IconButton
      size="icon-sm"
      label={copied ? t.common.copied : (label ?? t.common.copy)}
      icon={<Icon className="size-3.5" />}
      onClick={() => void copy()}
    />
  )
}
