import { Link } from 'react-router'

import { Card } from '@/components/ui/Card'
import { OutOfDate } from '@/components/ui/OutOfDate'
import { QueryGap } from '@/components/ui/QueryGap'
import type { useSentiment } from '@/hooks/analyticsQueries'
import { useAnalytics } from '@/hooks/useAnalytics'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { clientListState } from '@/lib/listState'

const shown = 5

/** The calls that went worst, to read what happened. */
export function WorstCalls({ query }: { query: ReturnType<typeof useSentiment> }) {
  const t = useText()
  const format = useFormat()
  const { client } = useAnalytics()
  const report = query.data
  return (
    <Card padded={false} title={t.analytics.worst} actions={report && <OutOfDate query={query} />}>
      <QueryGap query={query} rows={shown} />
      {report?.worst_rated.length === 0 && (
        <p className="px-4 py-10 text-center text-muted">{t.analytics.noWorst}</p>
      )}
      <ul>
        {report?.worst_rated.slice(0, shown).map((call) => (
          <li key={call.id} className="border-b border-line last:border-0">
            <Link
              to={`/calls/${call.id}`}
              state={client && clientListState(client)}
              className="flex items-center gap-3 px-4 py-2.5 -outline-offset-2 hover:bg-hover/60"
            >
              <span className="w-11 shrink-0 text-right font-medium text-negative tabular-nums">
                {format.score(call.score)}
              </span>
              <span className="min-w-0 grow">
                <span className="block font-medium wrap-anywhere sm:truncate">{call.client_name}</span>
                <span className="line-clamp-2 text-sm text-muted sm:line-clamp-1">
                  {call.summary ?? t.common.none}
                </span>
              </span>
              <time dateTime={call.started_at} className="shrink-0 text-sm text-faint">
                {format.day(call.started_at)}
              </time>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
