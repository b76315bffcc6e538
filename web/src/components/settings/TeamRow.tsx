import { MailPlus, MoreHorizontal, UserMinus } from 'lucide-react'
import { useState } from 'react'

import { Avatar } from '@/components/ui/Avatar'
import { Badge } from '@/components/ui/Badge'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { IconButton } from '@/components/ui/IconButton'
import { Menu, MenuItem } from '@/components/ui/Menu'
import { Select } from '@/components/ui/Select'
import { useMay, useUser } from '@/hooks/useAuth'
import { useErrorText } from '@/hooks/useErrorText'
import { useRelative } from '@/hooks/useFormat'
import { useRoleOptions } from '@/hooks/useRoleOptions'
import { useChangeRole, useInviteAgain, useRemoveUser } from '@/hooks/useSettings'
import { useText } from '@/hooks/useText'
import { toast } from '@/lib/toast'
import { isApiError } from '@/services/error'
import type { Role, TeamUser } from '@/services/types'

export function TeamRow({ user }: { user: TeamUser }) {
  const t = useText()
  const relative = useRelative()
  const me = useUser()
  const owner = useMay('owner')
  const describe = useErrorText()
  const change = useChangeRole()
  const again = useInviteAgain()
  const remove = useRemoveUser()
  const [asking, setAsking] = useState<'remove' | Role | null>(null)
  const mine = user.id === me.id
  const mayManage = owner || user.role !== 'owner'
  const explain = (error: unknown) => toast.error(isApiError(error, 409) ? t.team.lastOwner : describe(error))
  const setRole = (role: Role) =>
    change
      .mutateAsync({ id: user.id, role })
      .then(() => toast.success(t.team.roleChanged(user.name, t.user.roles[role])), explain)
  const onAgain = () =>
    again.mutate(user.id, { onSuccess: () => toast.success(t.team.sent(user.email)), onError: explain })
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-3 last:border-0">
      <Avatar name={user.name} />
      <div className="min-w-40 grow basis-0">
        <p className="flex flex-wrap items-center gap-x-2 font-medium">
          <span className="truncate">{user.name}</span>
          {mine && <Badge tone="accent">{t.team.you}</Badge>}
          {user.status === 'invited' && <Badge tone="warning">{t.team.invited}</Badge>}
        </p>
        <p className="text-sm wrap-anywhere text-muted">
          {user.email} · {user.last_seen_at ? t.team.lastSeen(relative(user.last_seen_at)) : t.team.neverSeen}
        </p>
      </div>
      <div className="ml-11 flex items-center gap-1 sm:ml-0">
        <Select
          className="min-w-32"
          label={t.team.roleOf(user.name)}
          value={user.role}
          options={useRoleOptions()}
          disabled={!mayManage || change.isPending}
          onChange={(role) => (mine ? setAsking(role) : void setRole(role))}
        />
        <Menu
          trigger={
            <IconButton
              label={t.team.actions(user.name)}
              icon={<MoreHorizontal className="size-4" />}
              disabled={!mayManage}
            />
          }
        >
          {user.status === 'invited' && (
            <MenuItem icon={<MailPlus />} onSelect={onAgain}>
              {t.team.sendAgain}
            </MenuItem>
          )}
          <MenuItem icon={<UserMinus />} danger disabled={mine} onSelect={() => setAsking('remove')}>
            {t.team.remove}
          </MenuItem>
        </Menu>
      </div>
      {asking === 'remove' && (
        <ConfirmDialog
          danger
          title={t.team.removeTitle(user.name)}
          confirmLabel={t.team.remove}
          onConfirm={() => remove.mutateAsync(user.id).then(() => toast.success(t.team.removed(user.name)))}
          onClose={() => setAsking(null)}
        >
          {t.team.removeText}
        </ConfirmDialog>
      )}
      {asking && asking !== 'remove' && (
        <ConfirmDialog
          title={t.team.ownRoleTitle}
          confirmLabel={t.team.changeRole}
          onConfirm={() => setRole(asking)}
          onClose={() => setAsking(null)}
        >
          {t.team.ownRole(t.user.roles[asking])}
        </ConfirmDialog>
      )}
    </li>
  )
}
