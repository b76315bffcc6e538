import { Search, X } from 'lucide-react'
import { useRef, useState } from 'react'

import { inputStyle } from '@/components/ui/Input'
import { Kbd } from '@/components/ui/Kbd'
import { useDebouncedCallback } from '@/hooks/useDebouncedCallback'
import { useHotkey } from '@/hooks/useHotkey'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'

type Props = {
  value: string
  onChange: (value: string) => void
  label: string
  placeholder: string
  className?: string
}

const quietMs = 250

/** Tells its value when typing pauses; "/" puts the cursor into it. */
export function SearchInput({ value, onChange, label, placeholder, className }: Props) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(value)
  const [shown, setShown] = useState(value)
  if (shown !== value) {
    // The value changed from outside: the filters were cleared, or the browser went back.
    setShown(value)
    if (value !== typed.trim()) setTyped(value)
  }
  const tell = useDebouncedCallback((text: string) => onChange(text.trim()), quietMs)
  const type = (text: string) => {
    setTyped(text)
    tell(text)
  }
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
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && (typed ? type('') : event.currentTarget.blur())}
        className={cx(inputStyle, 'peer h-8.5 w-full px-8 coarse:h-10')}
      />
      {typed ? (
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
