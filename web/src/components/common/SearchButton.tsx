import { Search } from 'lucide-react'

import { IconButton } from '@/components/ui/IconButton'
import { Kbd } from '@/components/ui/Kbd'
import { useText } from '@/hooks/useText'
import { commandKeyName } from '@/lib/platform'

/** Opens the command palette: a field in look on wide windows, an icon on phones. */
export function SearchButton({ onClick }: { onClick: () => void }) {
  const t = useText()
  return (
    <>
      <button
        type="button"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={onClick}
        className="hidden h-8 w-72 items-center gap-2 rounded-md border border-line bg-surface px-2.5 text-sm text-faint shadow-low transition-colors hover:border-line-strong hover:text-muted md:flex"
      >
        <Search aria-hidden className="size-3.5" />
        <span className="grow text-left">{t.palette.open}</span>
        <span aria-hidden className="flex gap-0.5">
          <Kbd>{commandKeyName()}</Kbd>
          <Kbd>K</Kbd>
        </span>
      </button>
      <IconButton
        className="md:hidden"
        label={t.palette.openShort}
        icon={<Search className="size-5" />}
        onClick={onClick}
      />
    </>
  )
}
