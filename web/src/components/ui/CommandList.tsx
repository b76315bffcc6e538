import { Search } from 'lucide-react'
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'

import { menuItemStyle } from '@/components/ui/popup'
import { Spinner } from '@/components/ui/Spinner'
import { useHeldChoice } from '@/hooks/useHeldChoice'
import { cx } from '@/lib/cx'

export type Command = {
  id: string
  label: string
  detail?: string
  icon?: ReactNode
  aside?: ReactNode
  /** It was found for what was typed before. */
  outdated?: boolean
  run: () => void
}
export type CommandGroup = { title: string; commands: Command[] }

type Props = {
  label: string
  placeholder: string
  text: string
  onText: (text: string) => void
  groups: CommandGroup[]
  busy?: boolean
  /** More is to be found for what is typed. */
  outdated?: boolean
  /** What stands below the field when there is nothing to choose, and beside what there is. */
  note?: ReactNode
}

/** A field over groups of things to do; the arrow keys move through all of them. */
export function CommandList(props: Props) {
  const { label, placeholder, text, onText, groups, busy, outdated = false, note } = props
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const commands = groups.flatMap((group) => group.commands)
  const current = Math.min(active, Math.max(0, commands.length - 1))
  const toCome = commands[current] ? !!commands[current].outdated : outdated
  const [enter, callOff] = useHeldChoice(toCome, () => commands[current]?.run())
  const optionId = (command: Command | undefined) => command && `${id}-${command.id}`

  const move = (to: number) => {
    callOff()
    const next = (to + commands.length) % Math.max(commands.length, 1)
    setActive(next)
    const option = commands[next] && document.getElementById(optionId(commands[next])!)
    // With the first one its group's title comes into view.
    if (next === 0) list.current?.scrollTo({ top: 0 })
    else option?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, () => void> = {
      ArrowDown: () => move(current + 1),
      ArrowUp: () => move(current - 1),
      Enter: enter,
    }
    const step = steps[event.key]
    if (!step || event.nativeEvent.isComposing) return
    event.preventDefault()
    step()
  }
  return (
    <>
      <div className="flex items-center gap-3 border-b border-line px-4">
        {busy ? (
          <Spinner className="shrink-0 text-faint" />
        ) : (
          <Search aria-hidden className="size-4 shrink-0 text-faint" />
        )}
        <input
          role="combobox"
          aria-expanded={commands.length > 0}
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={optionId(commands[current])}
          aria-label={label}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            callOff()
            onText(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
          className="h-12 w-full bg-transparent text-lg outline-none"
        />
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className={cx('max-h-[min(24rem,60dvh)] scroll-py-2 overflow-y-auto', commands.length > 0 && 'p-2')}
      >
        {groups.map((group, index) => (
          <div key={group.title} role="group" aria-labelledby={`${id}-group-${index}`} className="pb-1">
            <div id={`${id}-group-${index}`} className="px-2 pt-1.5 pb-1 text-xs font-medium text-faint">
              {group.title}
            </div>
            {group.commands.map((command) => {
              const at = commands.indexOf(command)
              return (
                <div
                  key={command.id}
                  id={optionId(command)}
                  role="option"
                  aria-selected={at === current}
                  data-highlighted={at === current ? '' : undefined}
                  onPointerMove={() => setActive(at)}
                  onClick={command.run}
                  className={cx(
                    menuItemStyle,
                    'min-h-9 gap-3',
                    command.outdated && 'opacity-60 transition-opacity delay-150',
                  )}
                >
                  <span className="shrink-0 text-faint [&>svg]:size-4">{command.icon}</span>
                  <span className="flex min-w-0 grow flex-col sm:flex-row sm:items-baseline sm:gap-3">
                    <span className="truncate sm:max-w-[60%] sm:shrink-0">{command.label}</span>
                    {command.detail && (
                      <span className="min-w-0 truncate text-sm text-faint">{command.detail}</span>
                    )}
                  </span>
                  {command.aside && <span className="ml-auto flex shrink-0 gap-1">{command.aside}</span>}
                </div>
              )
            })}
          </div>
        ))}
      </div>
      {note}
    </>
  )
}
