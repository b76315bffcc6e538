import { Plus, UsersRound } from 'lucide-react'
import { useState } from 'react'

import { CancelDialog } from '@/components/billing/CancelDialog'
import { ClientPlanRow } from '@/components/billing/ClientPlanRow'
import { PlanDialog } from '@/components/billing/PlanDialog'
import { InSlices } from '@/components/common/InSlices'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { EmptyState } from '@/components/ui/EmptyState'
import { MoreRows } from '@/components/ui/MoreRows'
import { QueryGap } from '@/components/ui/QueryGap'
import { TableSkeleton } from '@/components/ui/TableSkeleton'
import { Table, Th } from '@/components/ui/Table'
import { useMay } from '@/hooks/useAuth'
import { useClientSubscriptions } from '@/hooks/useBilling'
import { useText } from '@/hooks/useText'
import type { Subscription } from '@/services/types'

type Open = { what: 'change' | 'cancel'; subscription: Subscription | null }

export function ClientPlans() {
  const t = useText()
  const owner = useMay('owner')
  const list = useClientSubscriptions()
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const add = owner && (
    <Button onClick={() => setOpen({ what: 'change', subscription: null })}>
      <Plus aria-hidden className="size-4" />
      {t.billing.addClientPlan}
    </Button>
  )
  const none = list.data?.length === 0
  return (
    <Card
      title={t.billing.clientPlans}
      description={t.billing.clientPlansIntro}
      padded={false}
      actions={none ? undefined : add}
    >
      <InSlices ready={!list.isPending} fallback={<TableSkeleton avatar rows={12} />}>
        <QueryGap query={list} />
        {none && (
          <EmptyState icon={<UsersRound />} title={t.billing.noClientPlansTitle} actions={add}>
            {t.billing.noClientPlans}
          </EmptyState>
        )}
        {list.data && !none && (
          <Table aria-label={t.billing.clientPlans}>
            <thead>
              <tr>
                <Th className="w-full sm:w-auto">{t.billing.client}</Th>
                <Th className="hidden sm:table-cell">{t.billing.plan}</Th>
                <Th className="hidden w-64 md:table-cell">{t.billing.usage}</Th>
                <Th align="right" className="max-sm:w-24 max-sm:whitespace-normal">
                  {t.billing.soFar}
                </Th>
                <Th className="w-12">
                  <span className="sr-only">{t.common.actions}</span>
                </Th>
              </tr>
            </thead>
            <tbody>
              {list.data.map((subscription) => (
                <ClientPlanRow
                  key={subscription.id}
                  subscription={subscription}
                  onChange={() => setOpen({ what: 'change', subscription })}
                  onCancel={() => setOpen({ what: 'cancel', subscription })}
                />
              ))}
            </tbody>
          </Table>
        )}
      </InSlices>
      <MoreRows query={list} />
      {open?.what === 'change' && <PlanDialog subject="client" current={open.subscription} onClose={close} />}
      {open?.what === 'cancel' && open.subscription && (
        <CancelDialog subscription={open.subscription} onClose={close} />
      )}
    </Card>
  )
}
