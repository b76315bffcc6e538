import { Dialog as Radix } from 'radix-ui'

import type { Opening } from '@/components/common/opening'
import { useCommands } from '@/components/common/useCommands'
import { CommandList } from '@/components/ui/CommandList'
import { Kbd } from '@/components/ui/Kbd'
import { useFind } from '@/hooks/useFind'
import { useFocusReturn } from '@/hooks/useFocusReturn'
import { useText } from '@/hooks/useText'

type Props = { onOpen: (what: Opening) => void; onClose: () => void }

/** Finds pages, actions, clients and calls by what is typed; shown as long as it is rendered. */
export default function CommandPalette({ onOpen, onClose }: Props) {
  const t = useText()
  const focusReturn = useFocusReturn()
  const { typed, type, ...found } = useFind()
  const groups = useCommands(typed, found, { open: onOpen, close: onClose })
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-overlay" />
        <Radix.Content
          {...focusReturn}
          aria-describedby={undefined}
          className="fixed inset-x-2 top-2 z-40 mx-auto flex animate-rise flex-col overflow-hidden rounded-xl bg-raised shadow-high outline-none sm:inset-x-4 sm:top-[12vh] sm:max-w-xl"
        >
          <Radix.Title className="sr-only">{t.palette.title}</Radix.Title>
          <CommandList
            label={t.palette.title}
            placeholder={t.palette.placeholder}
            text={typed}
            onText={type}
            groups={groups}
            busy={found.busy}
            outdated={found.outdated}
            note={
              <PaletteNote
                text={typed}
                empty={groups.length === 0 && !found.outdated}
                failed={found.failed}
              />
            }
          />
          <PaletteKeys />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

function PaletteNote({ text, empty, failed }: { text: string; empty: boolean; failed: boolean }) {
  const t = useText()
  return (
    <div role="status">
      {failed && <p className="px-4 py-2 text-sm text-negative">{t.palette.failed}</p>}
      {empty && !failed && <p className="px-4 py-8 text-center text-muted">{t.palette.empty(text.trim())}</p>}
    </div>
  )
}

function PaletteKeys() {
  const t = useText()
  const keys = [
    { keys: ['↑', '↓'], does: t.palette.move },
    { keys: ['↵'], does: t.palette.choose },
    { keys: ['esc'], does: t.palette.dismiss },
  ]
  return (
    <footer
      aria-hidden
      className="flex gap-4 border-t border-line px-4 py-2 text-xs text-faint coarse:hidden"
    >
      {keys.map(({ keys, does }) => (
        <span key={does} className="flex items-center gap-1">
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {does}
        </span>
      ))}
    </footer>
  )
}
