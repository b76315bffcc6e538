import { ChartCard, type Loading } from '@/components/charts/ChartCard'
import { NamedBars } from '@/components/charts/NamedBars'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { outcomes, type ClientStats } from '@/services/types'

type Props = { query: Loading; stats: ClientStats | undefined }

/** How a client's calls ended, the most frequent first. */
export function ClientOutcomes({ query, stats }: Props) {
  const t = useText()
  const { number } = useFormat()
  const counts = outcomes
    .map((key) => ({ key, label: t.calls.outcomes[key], value: stats?.outcomes[key] ?? 0 }))
    .sort((a, b) => b.value - a.value)
  const happened = counts.filter(({ value }) => value > 0)
  const table = stats && {
    columns: [{ label: t.calls.outcome }, { label: t.stats.calls, format: number }],
    rows: counts.map(({ label, value }) => [label, value]),
  }
  return (
    <ChartCard
      title={t.analytics.outcomes}
      filename="outcomes"
      query={query}
      table={table}
      empty={happened.length === 0}
    >
      <NamedBars label={t.analytics.outcomes} bars={happened} format={number} />
    </ChartCard>
  )
}
