import { MonitorSmartphone } from 'lucide-react'

import { Badge } from '@/components/ui/Badge'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { ErrorState } from '@/components/ui/ErrorState'
import { TableSkeleton } from '@/components/ui/TableSkeleton'
import { useErrorText } from '@/hooks/useErrorText'
import { useRelative } from '@/hooks/useFormat'
import { useEndSession, useSessions } from '@/hooks/useSessions'
import { useText } from '@/hooks/useText'
import { toast } from '@/lib/toast'
import { readUserAgent } from '@/lib/userAgent'
import type { SessionInfo } from '@/services/types'

export function Sessions() {
  const t = useText()
  const { data, error, isFetching, refetch } = useSessions()
  return (
    <Card title={t.settings.sessions} description={t.settings.sessionsIntro} padded={false}>
      {!data && error && <ErrorState error={error} onRetry={refetch} busy={isFetching} />}
      {!data && !error && <TableSkeleton rows={2} />}
      <ul>
        {data?.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
    </Card>
  )
}

function SessionRow({ session }: { session: SessionInfo }) {
  const t = useText()
  const relative = useRelative()
  const describe = useErrorText()
  const end = useEndSession()
  const device = readUserAgent(session.user_agent)
  const onEnd = () =>
    end.mutate(session.id, {
      onSuccess: () => toast.success(t.settings.sessionEnded),
      onError: (error) => toast.error(describe(error)),
    })
  return (
    <li className="flex items-center gap-3 border-b border-line px-4 py-3 last:border-0">
      <MonitorSmartphone aria-hidden className="size-5 shrink-0 text-faint" />
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 font-medium" title={session.user_agent}>
          {device ? t.settings.on(device.browser, device.system) : t.settings.unknownDevice}
          {session.current && <Badge tone="accent">{t.settings.current}</Badge>}
        </p>
        <p className="text-sm wrap-anywhere text-muted">
          {session.address} · {t.settings.lastUsed(relative(session.last_used_at))}
        </p>
      </div>
      {!session.current && (
        <Button size="sm" busy={end.isPending} onClick={onEnd}>
          {t.settings.endSession}
        </Button>
      )}
    </li>
  )
}
