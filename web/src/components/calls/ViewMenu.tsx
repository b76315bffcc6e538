import { Bookmark, BookmarkPlus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'

import { SaveViewDialog } from '@/components/calls/SaveViewDialog'
import { FilterChip } from '@/components/ui/FilterChip'
import { Menu, MenuItem, MenuLabel, MenuRadioGroup, MenuRadioItem, MenuSeparator } from '@/components/ui/Menu'
import { useSavedViews } from '@/hooks/useSavedViews'
import { useText } from '@/hooks/useText'
import { viewSearch, type SavedView } from '@/lib/savedViews'
import { toast } from '@/lib/toast'

const ready = {
  all: '',
  missed: 'range=7d&status=missed',
  negative: 'range=30d&sentiment=negative',
  voicemail: 'range=30d&status=voicemail',
  booked: 'outcome=appointment_booked&range=30d',
} as const

/** Filters under a name: some ready-made, the user's own beside them. */
export function ViewMenu() {
  const t = useText()
  const [params, setParams] = useSearchParams()
  const { views, save, remove } = useSavedViews()
  const [naming, setNaming] = useState(false)
  const current = viewSearch(params)
  const readyOnes = Object.entries(ready).map(([id, search]) => ({
    name: t.views[id as keyof typeof ready],
    search: viewSearch(new URLSearchParams(search)),
  }))
  const own = views.find(({ search }) => search === current)
  const shown = own ?? readyOnes.find(({ search }) => search === current && search !== '')
  const discard = (view: SavedView) => {
    remove(view.name)
    toast.show(t.views.removed(view.name), {
      duration: 8000,
      action: { label: t.common.undo, onClick: () => save(view) },
    })
  }
  return (
    <>
      <Menu
        align="start"
        className="w-60"
        trigger={<FilterChip icon={<Bookmark />} label={t.views.label} value={shown?.name} />}
      >
        <MenuRadioGroup value={current} onValueChange={(search) => setParams(search, { replace: true })}>
          <MenuLabel>{t.views.ready}</MenuLabel>
          {readyOnes.map(({ name, search }) => (
            <MenuRadioItem key={name} value={search}>
              {name}
            </MenuRadioItem>
          ))}
          {views.length > 0 && <MenuLabel>{t.views.own}</MenuLabel>}
          {views.map(({ name, search }) => (
            <MenuRadioItem key={name} value={search}>
              <span className="truncate">{name}</span>
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
        <MenuSeparator />
        <MenuItem icon={<BookmarkPlus />} disabled={current === ''} onSelect={() => setNaming(true)}>
          {t.views.save}
        </MenuItem>
        {own && (
          <MenuItem icon={<Trash2 />} danger onSelect={() => discard(own)}>
            {t.views.remove(own.name)}
          </MenuItem>
        )}
      </Menu>
      {naming && (
        <SaveViewDialog
          onClose={() => setNaming(false)}
          onSave={(name) => {
            save({ name, search: current })
            toast.success(t.views.saved(name))
          }}
        />
      )}
    </>
  )
}
