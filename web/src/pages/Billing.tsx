import { ClientPlans } from '@/components/billing/ClientPlans'
import { Invoices } from '@/components/billing/Invoices'
import { PlanCard } from '@/components/billing/PlanCard'
import { Page } from '@/components/common/Page'
import { useText } from '@/hooks/useText'

export default function Billing() {
  const t = useText()
  return (
    <Page title={t.billing.title} intro={t.billing.intro}>
      <div className="space-y-4">
        <PlanCard />
        <ClientPlans />
        <Invoices />
      </div>
    </Page>
  )
}
