import { SentimentBar } from '@/components/charts/SentimentChart'
import { Card } from '@/components/ui/Card'
import { Meter } from '@/components/ui/Meter'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { outcomes, type ClientStats } from '@/services/types'

/** How a client's calls ended, and how its callers felt. */
export function ClientOutcomes({ stats }: { stats: ClientStats }) {
  const t = useText()
  const { number } = useFormat()
  const happened = outcomes
    .filter((name) => stats.outcomes[name] > 0)
    .sort((a, b) => stats.outcomes[b] - stats.outcomes[a])
  const most = Math.max(1, ...happened.map((name) => stats.outcomes[name]))
  return (
    <>
      {happened.length > 0 && (
        <Card title={t.analytics.outcomes}>
          <ul className="space-y-2">
            {happened.map((name) => (
              <li key={name}>
                <Meter
                  label={t.calls.outcomes[name]}
                  value={number(stats.outcomes[name])}
                  share={stats.outcomes[name] / most}
                />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {stats.sentiment.rated > 0 && (
        <Card title={t.analytics.sentiment} description={t.analytics.sentimentText(stats.sentiment.rated)}>
          <SentimentBar counts={stats.sentiment} />
        </Card>
      )}
    </>
  )
}
