import { Gauge } from 'lucide-react'

import { BusyHours } from '@/components/charts/BusyHours'
import { CallTrends } from '@/components/charts/CallTrends'
import type { Loading } from '@/components/charts/ChartCard'
import { StatsCard } from '@/components/dashboard/StatsCard'
import { StatsCards } from '@/components/dashboard/StatsCards'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import type { ClientStats } from '@/services/types'

type Props = { query: Loading; stats: ClientStats | undefined }

/** A client's period in figures, with how fast its receptionist answers. */
export function ClientFigures({ query, stats }: Props) {
  const t = useText()
  const { number } = useFormat()
  return (
    <StatsCards query={query} figures={stats?.figures}>
      {stats && (
        <StatsCard
          icon={Gauge}
          label={t.analytics.latency}
          stat={{ value: stats.latency_ms.p50, previous: null, change: null }}
          format={(ms) => `${number(ms)} ms`}
          note={stats.latency_ms.p95 !== null && t.analytics.p95(`${number(stats.latency_ms.p95)} ms`)}
        />
      )}
    </StatsCards>
  )
}

export function ClientCharts({ query, stats }: Props) {
  return (
    <>
      <CallTrends query={query} days={stats?.days} />
      <BusyHours query={query} hours={stats?.hours} />
    </>
  )
}
