import { Logo } from '@/components/common/Logo'
import { NavLinks } from '@/components/common/NavLinks'
import { Sheet } from '@/components/ui/Sheet'
import { useText } from '@/hooks/useText'

/** The main navigation of phones; shown as long as it is rendered. */
export default function NavigationSheet({ onClose }: { onClose: () => void }) {
  const t = useText()
  return (
    <Sheet side="left" open onOpenChange={onClose} title={t.nav.label} className="w-64 p-3">
      <Logo className="mb-4 px-2 pt-1" />
      <nav aria-label={t.nav.label}>
        <NavLinks onNavigate={onClose} />
      </nav>
    </Sheet>
  )
}
