import { ChevronDown, ChevronUp } from 'lucide-react'
import { useRef } from 'react'

import { IconButton } from '@/components/ui/IconButton'
import { useHotkey } from '@/hooks/useHotkey'
import { useText } from '@/hooks/useText'

type Props = {
  /** To the call before or after this one in the list; absent at its ends. */
  onPrevious: (() => void) | undefined
  onNext: (() => void) | undefined
}

/** Leafs through a list of calls, by button or key. */
export function CallSteps({ onPrevious, onNext }: Props) {
  const t = useText()
  const here = useRef<HTMLButtonElement>(null)
  useHotkey('k', () => onPrevious?.(), here)
  useHotkey('j', () => onNext?.(), here)
  return (
    <>
      <IconButton
        ref={here}
        size="icon-sm"
        label={t.call.previous}
        shortcut="K"
        icon={<ChevronUp className="size-4" />}
        disabled={!onPrevious}
        onClick={onPrevious}
      />
      <IconButton
        size="icon-sm"
        label={t.call.next}
        shortcut="J"
        icon={<ChevronDown className="size-4" />}
        disabled={!onNext}
        onClick={onNext}
      />
    </>
  )
}
