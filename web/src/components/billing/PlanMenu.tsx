import { ArrowLeftRight, Ban, MoreHorizontal, Undo2 } from 'lucide-react'

import { useKeepPlan } from '@/components/billing/useKeepPlan'
import { IconButton } from '@/components/ui/IconButton'
import { Menu, MenuItem } from '@/components/ui/Menu'
import { useText } from '@/hooks/useText'
import type { Subscription } from '@/services/types'

type Props = { subscription: Subscription; name: string; onChange: () => void; onCancel: () => void }

/** What an owner may do with a client's plan. */
export function PlanMenu({ subscription, name, onChange, onCancel }: Props) {
  const t = useText()
  const { keep } = useKeepPlan()
  return (
    <Menu
      trigger={<IconButton label={t.billing.actionsFor(name)} icon={<MoreHorizontal className="size-4" />} />}
    >
      <MenuItem icon={<ArrowLeftRight />} onSelect={onChange}>
        {t.billing.changePlan}
      </MenuItem>
      {subscription.cancel_at ? (
        <MenuItem icon={<Undo2 />} onSelect={() => void keep(subscription)}>
          {t.billing.keepPlan}
        </MenuItem>
      ) : (
        <MenuItem icon={<Ban />} danger onSelect={onCancel}>
          {t.billing.cancelPlan}
        </MenuItem>
      )}
    </Menu>
  )
}
