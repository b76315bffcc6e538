import { Check, Search as SearchIcon } from 'lucide-react'
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'

import { menuItemStyle } from '@/components/ui/popup'
import type { Option } from '@/lib/option'
import { Spinner } from '@/components/ui/Spinner'
import { useHeldChoice } from '@/hooks/useHeldChoice'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'
import { plain } from '@/lib/plain'

export type Search = {
  onSearch: (text: string) => void
  busy?: boolean
  /** The options are those of what was typed before. */
  outdated?: boolean
}

type Props = {
  value: string | null
  onChoose: (value: string) => void
  options: Option[]
  search?: Search
  label: string
}

const mostShown = 100

/** A search field over a list; the arrow keys move in the list while the cursor stays in the field. */
export function Listbox({ value, onChoose, options, search, label }: Props) {
  const t = useText()
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const found = useMemo(() => {
    const wanted = plain(typed)
    const matches = search
      ? options
      : options.filter((o) => plain(`${o.label} ${o.detail ?? ''}`).includes(wanted))
    return matches.slice(0, mostShown)
  }, [options, search, typed])

  const outdated = !!search?.outdated
  const [enter, callOff] = useHeldChoice(outdated, () => found[active] && onChoose(found[active].value))
  const move = (to: number) => {
    callOff()
    const next = (to + found.length) % Math.max(found.length, 1)
    setActive(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, () => void> = {
      ArrowDown: () => move(active + 1),
      ArrowUp: () => move(active - 1),
      Home: () => move(0),
      End: () => move(found.length - 1),
      Enter: enter,
    }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    step()
  }
  const type = (text: string) => {
    callOff()
    setTyped(text)
    setActive(0)
    search?.onSearch(text)
  }

  return (
    <>
      <div className="flex items-center gap-2 border-b border-line px-3">
        {search?.busy ? (
          <Spinner className="text-faint" />
        ) : (
          <SearchIcon aria-hidden className="size-4 text-faint" />
        )}
        <input
          role="combobox"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={found[active] && `${id}-${active}`}
          aria-label={label}
          placeholder={t.common.search}
          autoFocus
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          className="h-9 w-full bg-transparent outline-none"
        />
      </div>
      <ul
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className={cx('max-h-64 overflow-y-auto p-1', outdated && 'opacity-60 transition-opacity delay-150')}
      >
        {found.map((option, index) => (
          <li
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={option.value === value}
            data-highlighted={index === active ? '' : undefined}
            onPointerMove={() => setActive(index)}
            onClick={() => onChoose(option.value)}
            className={menuItemStyle}
          >
            <span className="truncate">{option.label}</span>
            {option.detail && <span className="shrink-0 text-faint">{option.detail}</span>}
            {option.value === value && (
              <Check aria-hidden className="ml-auto size-4 shrink-0 text-accent-text" />
            )}
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p className={cx('px-3 pb-3 text-sm text-muted')}>
          {outdated || search?.busy ? t.common.loading : t.common.noMatch}
        </p>
      )}
    </>
  )
}
