import { Archive, ArchiveRestore, Ellipsis, Pencil, PhoneCall } from 'lucide-react'
import { Link } from 'react-router'

import { Button } from '@/components/ui/Button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/Menu'
import { useMay } from '@/hooks/useAuth'
import { useClientActions } from '@/hooks/useClientActions'
import { useText } from '@/hooks/useText'
import type { Client } from '@/services/types'

type Props = { client: Client; onEdit: (client: Client) => void }

export function ClientMenu({ client, onEdit }: Props) {
  const t = useText()
  const { archive, restore } = useClientActions()
  const mayEdit = useMay('member')
  const mayArchive = useMay('admin')
  const archived = client.status === 'archived'
  const trigger = (
    <Button variant="ghost" size="icon-sm" aria-label={t.clients.actions(client.name)}>
      <Ellipsis aria-hidden className="size-4" />
    </Button>
  )
  return (
    <Menu trigger={trigger}>
      {mayEdit && !archived && (
        <MenuItem icon={<Pencil />} onSelect={() => onEdit(client)}>
          {t.common.edit}
        </MenuItem>
      )}
      <MenuItem icon={<PhoneCall />} asChild>
        <Link to={`/calls?client=${client.id}`}>{t.clients.allCalls}</Link>
      </MenuItem>
      {mayArchive && <MenuSeparator />}
      {mayArchive && archived && (
        <MenuItem icon={<ArchiveRestore />} onSelect={() => void restore(client)}>
          {t.clients.restore}
        </MenuItem>
      )}
      {mayArchive && !archived && (
        <MenuItem icon={<Archive />} danger onSelect={() => void archive(client)}>
          {t.clients.archive}
        </MenuItem>
      )}
    </Menu>
  )
}
