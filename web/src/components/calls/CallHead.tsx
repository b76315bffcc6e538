import { Link } from 'react-router'

import { DirectionIcon, OutcomeBadge, SentimentMark, StatusBadge } from '@/components/calls/CallBadges'
import { Avatar } from '@/components/ui/Avatar'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { callerOf } from '@/lib/call'
import { formatPhone } from '@/lib/phone'
import type { CallDetail } from '@/services/types'

/** Whose call, with whom, when, how long, and how it went. */
export function CallHead({ call }: { call: CallDetail }) {
  const t = useText()
  const format = useFormat()
  const caller = callerOf(call)
  return (
    <div>
      <div className="flex items-center gap-3">
        <Avatar name={call.client_name} size="lg" />
        <div className="min-w-0">
          <h2 className="truncate text-lg font-semibold">
            <Link to={`/clients/${call.client_id}`} className="rounded-sm underline-offset-4 hover:underline">
              {call.client_name}
            </Link>
          </h2>
          <p className="flex flex-wrap items-center gap-x-4 text-sm text-muted">
            <span className="flex items-center gap-1.5 tabular-nums">
              <DirectionIcon direction={call.direction} />
              {caller ? formatPhone(caller) : t.calls.anonymous}
            </span>
            <time dateTime={call.started_at}>{format.dateTime(call.started_at)}</time>
            {!!call.duration_seconds && (
              <span className="tabular-nums">{format.duration(call.duration_seconds)}</span>
            )}
          </p>
        </div>
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm">
        <StatusBadge status={call.status} />
        {call.outcome && <OutcomeBadge outcome={call.outcome} />}
        {call.sentiment && (
          <SentimentMark sentiment={call.sentiment} score={format.score(call.sentiment.score)} />
        )}
      </div>
    </div>
  )
}
