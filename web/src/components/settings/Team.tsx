import { UserPlus } from 'lucide-react'
import { useState } from 'react'

import { InviteDialog } from '@/components/settings/InviteDialog'
import { TeamRow } from '@/components/settings/TeamRow'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { QueryGap } from '@/components/ui/QueryGap'
import { useTeam } from '@/hooks/useSettings'
import { useText } from '@/hooks/useText'

export function Team() {
  const t = useText()
  const team = useTeam()
  const [inviting, setInviting] = useState(false)
  return (
    <Card
      title={t.team.title}
      description={t.team.intro}
      padded={false}
      actions={
        <Button variant="primary" onClick={() => setInviting(true)}>
          <UserPlus aria-hidden className="size-4" />
          {t.team.invite}
        </Button>
      }
    >
      <QueryGap query={team} avatar />
      <ul aria-label={t.team.title}>
        {team.data?.map((user) => (
          <TeamRow key={user.id} user={user} />
        ))}
      </ul>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Card>
  )
}
