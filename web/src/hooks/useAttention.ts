import { useMay } from '@/hooks/useAuth'
import { useUnpaid } from '@/hooks/useBilling'
import { useLatestCalls } from '@/hooks/useCalls'
import { useToday } from '@/hooks/useClock'
import { useTimeZone } from '@/hooks/useFormat'
import { useWebhooks } from '@/hooks/useWebhooks'
import { presetRange, toInstants } from '@/lib/dates'
import { isBroken } from '@/lib/webhooks'
import type { CallQuery } from '@/services/calls'
import type { Unpaid } from '@/services/types'

export type Attention = {
  name: 'negative' | 'missed' | 'webhooks' | keyof typeof unpaid
  /** Undefined while unknown. */
  count: number | undefined
  /** What is open, in each currency. */
  open?: Unpaid[]
  failed: boolean
  path: string
}

const unpaid = {
  overdueOfClients: { subject: 'client', status: 'overdue' },
  overdueOfYours: { subject: 'account', status: 'overdue' },
  openOfClients: { subject: 'client', status: 'issued' },
  openOfYours: { subject: 'account', status: 'issued' },
} as const

// No event tells that an endpoint fails or an invoice falls due.
const untoldMs = 60_000

/** What somebody should look at today: how many there are of it, and where. `pollMs`: how often the calls are counted
    by themselves, while no events come. */
export function useAttention(pollMs: number | undefined): Attention[] {
  const timeZone = useTimeZone()
  const today = toInstants(presetRange('today', useToday(timeZone)), timeZone)
  const negative = useCount({ ...today, sentiment: ['negative'] }, pollMs)
  const missed = useCount({ ...today, status: ['missed'] }, pollMs)
  const webhooks = useBrokenWebhooks()
  const invoices = useUnpaidInvoices()
  return [
    { name: 'negative', ...negative, path: '/calls?range=today&sentiment=negative' },
    { name: 'missed', ...missed, path: '/calls?range=today&status=missed' },
    ...webhooks,
    ...invoices,
  ]
}

function useCount(query: CallQuery, pollMs: number | undefined) {
  const { data, isError } = useLatestCalls({ ...query, limit: 1 }, { pollMs })
  return { count: data?.total ?? undefined, failed: isError }
}

// Nothing for those who may not read webhooks.
function useBrokenWebhooks(): Attention[] {
  const may = useMay('admin')
  const { data, isError } = useWebhooks({ enabled: may, pollMs: untoldMs })
  const broken = data?.filter(isBroken)
  const path = broken?.length === 1 ? `/settings/webhooks/${broken[0]!.id}` : '/settings/webhooks'
  return may ? [{ name: 'webhooks', count: broken?.length, failed: isError, path }] : []
}

function useUnpaidInvoices(): Attention[] {
  const { data, isError } = useUnpaid({ pollMs: untoldMs })
  return (Object.keys(unpaid) as (keyof typeof unpaid)[]).map((name) => {
    const { subject, status } = unpaid[name]
    const open = data?.filter((sum) => sum.subject === subject && sum.status === status)
    return {
      name,
      count: open?.reduce((all, sum) => all + sum.invoices, 0),
      open,
      failed: isError,
      path: `/billing?status=${status}&subject=${subject}#invoices`,
    }
  })
}
