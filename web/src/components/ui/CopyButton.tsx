import { Check, Copy } from 'lucide-react'

import { IconButton } from '@/components/ui/IconButton'
import { useCopy } from '@/hooks/useCopy'
import { useText } from '@/hooks/useText'

export function CopyButton({ text, label }: { text: string; label?: string }) {
  const t = useText()
  const { copied, copy } = useCopy(text)
  const Icon = copied ? Check : Copy
  return (
    <IconButton
      size="icon-sm"
      label={copied ? t.common.copied : (label ?? t.common.copy)}
      icon={<Icon className="size-3.5" />}
      onClick={copy}
    />
  )
}
