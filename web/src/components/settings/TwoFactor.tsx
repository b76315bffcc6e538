import { useState } from 'react'

import { TwoFactorOff } from '@/components/settings/TwoFactorOff'
import { TwoFactorSetUp } from '@/components/settings/TwoFactorSetUp'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { QueryGap } from '@/components/ui/QueryGap'
import { Skeleton } from '@/components/ui/Skeleton'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { useTwoFactor } from '@/hooks/useTwoFactor'
import type { TwoFactor as Factor } from '@/services/types'

const few = 2

/** Whether the user's own sign-in takes a second factor; to set it up and to switch it off. */
export function TwoFactor() {
  const t = useText()
  const factor = useTwoFactor()
  const [open, setOpen] = useState<'set-up' | 'switch-off' | null>(null)
  const on = factor.data?.enabled
  return (
    <Card
      title={t.twoFactor.title}
      description={t.twoFactor.intro}
      actions={
        factor.data && (
          <Button onClick={() => setOpen(on ? 'switch-off' : 'set-up')}>
            {on ? t.twoFactor.switchOff : t.twoFactor.setUp}
          </Button>
        )
      }
    >
      <QueryGap query={factor} toCome={<Skeleton className="h-5.5 w-56" />} />
      {factor.data && <State factor={factor.data} />}
      {open === 'set-up' && <TwoFactorSetUp onClose={() => setOpen(null)} />}
      {open === 'switch-off' && <TwoFactorOff onClose={() => setOpen(null)} />}
    </Card>
  )
}

function State({ factor: { enabled, enabled_at: since, recovery_codes_left: left } }: { factor: Factor }) {
  const t = useText()
  const format = useFormat()
  const on = enabled && since !== null
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-muted">
        <Badge tone={on ? 'positive' : 'neutral'} dot>
          {on ? t.twoFactor.onSince(format.date(since)) : t.twoFactor.off}
        </Badge>
        {on ? t.twoFactor.codesLeft(left) : t.twoFactor.offText}
      </p>
      {on && left <= few && (
        <div className="mt-3">
          <Alert tone="warning">{t.twoFactor.fewCodes}</Alert>
        </div>
      )}
    </>
  )
}
