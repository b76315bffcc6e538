import { Search, X } from 'lucide-react'
import { useRef } from 'react'

import { inputStyle } from '@/components/ui/Input'
import { Kbd } from '@/components/ui/Kbd'
import { useHotkey } from '@/hooks/useHotkey'
import { useText } from '@/hooks/useText'
import { useTyped } from '@/hooks/useTyped'
import { cx } from '@/lib/cx'

type Props = {
  value: string
  onChange: (value: string) => void
  label: string
  placeholder: string
  className?: string
}

const trimmed = (text: string) => text.trim()
const asItIs = (text: string) => text

/** Tells its value when typing pauses; "/" puts the cursor into it. */
export function SearchInput({ value, onChange, label, placeholder, className }: Props) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const { text, type, input: typing } = useTyped({ value, onChange, read: trimmed, write: asItIs })
  useHotkey('/', () => input.current?.focus())
  return (
    <div role="search" className={cx('relative', className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-faint"
      />
      <input
        ref={input}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        aria-label={label}
        placeholder={placeholder}
        {...typing}
        onKeyDown={(event) => {
          typing.onKeyDown(event)
          if (event.key !== 'Escape') return
          if (text) type('')
          else event.currentTarget.blur()
        }}
        className={cx(inputStyle, 'peer h-8.5 w-full px-8 coarse:h-10')}
      />
      {text ? (
        <button
          type="button"
          aria-label={t.common.clear}
          onClick={() => type('')}
          className="absolute top-1/2 right-1.5 -translate-y-1/2 rounded-sm p-1 text-faint hover:text-ink coarse:right-0 coarse:p-3"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      ) : (
        <span
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 peer-focus:hidden coarse:hidden"
        >
          <Kbd>/</Kbd>
        </span>
      )}
    </div>
  )
}
