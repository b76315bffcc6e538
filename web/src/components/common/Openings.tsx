import {
  ClientDialog,
  CommandPalette,
  ImportDialog,
  KeyboardHelp,
  NavigationSheet,
} from '@/components/common/dialogs'
import type { Opening } from '@/components/common/opening'

type Props = { open: Opening | null; onOpen: (what: Opening | null) => void }

/** The one thing that stands open over the page, if any. */
export function Openings({ open, onOpen }: Props) {
  const close = () => onOpen(null)
  if (open === 'navigation') return <NavigationSheet onClose={close} />
  if (open === 'palette') return <CommandPalette onOpen={onOpen} onClose={close} />
  if (open === 'help') return <KeyboardHelp onClose={close} />
  if (open === 'client') return <ClientDialog client={null} onClose={close} />
  return open === 'import' ? <ImportDialog onClose={close} /> : null
}
