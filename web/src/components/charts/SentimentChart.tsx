import type { Point } from '@/components/charts/axes'
import { ChartCard } from '@/components/charts/ChartCard'
import { StackedAreas } from '@/components/charts/lazy'
import { Swatch } from '@/components/charts/Legend'
import type { useSentiment } from '@/hooks/analyticsQueries'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { sentimentLabels, type SentimentCounts, type SentimentLabel } from '@/services/types'

const colors: Record<SentimentLabel, string> = {
  positive: 'var(--chart-4)',
  neutral: 'var(--chart-6)',
  negative: 'var(--chart-5)',
}

type Props = { query: ReturnType<typeof useSentiment>; className?: string }

/** How callers felt: altogether, and day by day. */
export function SentimentChart({ query, className }: Props) {
  const t = useText()
  const { number, score, calendarDay } = useFormat()
  const series = sentimentLabels.map((key) => ({
    key,
    label: t.calls.sentiments[key],
    color: colors[key],
  }))
  const { distribution, trend } = query.data ?? {}
  const table = trend && {
    columns: [
      { label: t.analytics.day, formatText: calendarDay },
      { label: t.analytics.rated, format: number },
      ...series.map(({ label }) => ({ label, format: number })),
      { label: t.analytics.averageScore, format: score },
    ],
    rows: trend.map((day) => [
      day.day,
      day.rated,
      day.positive,
      day.neutral,
      day.negative,
      day.average_score,
    ]),
  }
  const points: Point[] = (trend ?? []).map(({ day, positive, neutral, negative }) => ({
    x: day,
    positive,
    neutral,
    negative,
  }))
  return (
    <ChartCard
      title={t.analytics.sentiment}
      description={distribution && t.analytics.sentimentText(distribution.rated)}
      filename="sentiment"
      query={query}
      table={table}
      empty={distribution?.rated === 0}
      className={className}
    >
      {distribution && <SentimentBar counts={distribution} />}
      <div className="mt-4 h-54">
        <StackedAreas
          label={t.analytics.sentiment}
          points={points}
          series={series}
          formatX={calendarDay}
          formatY={number}
          total={t.charts.total}
        />
      </div>
    </ChartCard>
  )
}

/** The three shares in one bar, with their names and numbers below it: the legend of the course too. */
function SentimentBar({ counts }: { counts: SentimentCounts }) {
  const t = useText()
  const { percent, number } = useFormat()
  const share = (label: SentimentLabel) => (counts.rated ? counts[label] / counts.rated : 0)
  return (
    <div>
      <div aria-hidden className="flex h-2 gap-0.5 overflow-hidden rounded-full bg-hover">
        {sentimentLabels.map((label) => (
          <div key={label} style={{ width: `${share(label) * 100}%`, background: colors[label] }} />
        ))}
      </div>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {sentimentLabels.map((label) => (
          <li key={label} className="flex items-center gap-1.5">
            <Swatch color={colors[label]} />
            <span>
              <span className="text-muted">{t.calls.sentiments[label]}</span>{' '}
              <span className="font-medium tabular-nums">{percent(share(label))}</span>{' '}
              <span className="text-faint tabular-nums">{number(counts[label])}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
