import { UsersRound } from 'lucide-react'

import { StatsCard } from '@/components/dashboard/StatsCard'
import { StatsCards } from '@/components/dashboard/StatsCards'
import { useStats } from '@/hooks/useAnalytics'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'

/** The page's period in figures. */
export function PeriodStats() {
  const t = useText()
  const { number } = useFormat()
  const stats = useStats()
  return (
    <StatsCards query={stats} figures={stats.data?.figures}>
      {stats.data && (
        <StatsCard
          icon={UsersRound}
          label={t.stats.activeClients}
          stat={stats.data.active_clients}
          format={number}
        />
      )}
    </StatsCards>
  )
}
