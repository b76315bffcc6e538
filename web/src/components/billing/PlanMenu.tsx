import { ArrowLeftRight, Ban, MoreHorizontal } from 'lucide-react'

import { IconButton } from '@/components/ui/IconButton'
import { Menu, MenuItem } from '@/components/ui/Menu'
import { useText } from '@/hooks/useText'
import type { Subscription } from '@/services/types'

type Props = { subscription: Subscription; name: string; onChange: () => void; onCancel: () => void }

/** What an owner may do with a client's plan. */
export function PlanMenu({ subscription, name, onChange, onCancel }: Props) {
  const t = useText()
  return (
    <Menu
      trigger={<IconButton label={t.billing.actionsFor(name)} icon={<MoreHorizontal className="size-4" />} />}
    >
      <MenuItem icon={<ArrowLeftRight />} onSelect={onChange}>
        {t.billing.changePlan}
      </MenuItem>
      <MenuItem icon={<Ban />} danger disabled={!!subscription.cancel_at} onSelect={onCancel}>
        {t.billing.cancelPlan}
      </MenuItem>
    </Menu>
  )
}
