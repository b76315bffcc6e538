import { lazy, Suspense, useState } from 'react'

import { PeriodPage } from '@/components/analytics/PeriodPage'
import { ClientDialog, ImportDialog } from '@/components/common/dialogs'
import { DashboardCards } from '@/components/dashboard/DashboardCards'
import { Skeleton } from '@/components/ui/Skeleton'
import { useUser } from '@/hooks/useAuth'
import { useLatestCalls } from '@/hooks/useCalls'
import { useClientContext } from '@/hooks/useClientContext'
import { useStreamState } from '@/hooks/useLive'
import { useText } from '@/hooks/useText'
import { withText } from '@/text/languages'

// Only a new account sees it.
const FirstRunGuide = lazy(() => withText('administration', import('@/components/dashboard/FirstRunGuide')))

const recentCallsQuery = { sort: '-started_at', limit: 10 }
// How often the newest calls are read while the stream is down.
const pollMs = 30_000

export default function Dashboard() {
  const t = useText()
  const user = useUser()
  const { clients, loading, error } = useClientContext()
  const live = useStreamState()
  const poll = live === 'down' ? pollMs : undefined
  const recent = useLatestCalls(recentCallsQuery, { pollMs: poll })
  // The page holds the dialogs, not the guide: it goes away with the first call, in the middle of an import.
  const [open, setOpen] = useState<'client' | 'import' | null>(null)
  const close = () => setOpen(null)
  const isNew = !loading && !error && recent.data?.items.length === 0
  return (
    <PeriodPage
      title={t.dashboard.greeting(user.name)}
      intro={t.dashboard.intro}
      barHidden={isNew}
      barLater={recent.isPending}
    >
      {isNew ? (
        <Suspense fallback={<Skeleton className="h-80 rounded-lg" />}>
          <FirstRunGuide
            client={clients[0]}
            onAddClient={() => setOpen('client')}
            onImport={() => setOpen('import')}
          />
        </Suspense>
      ) : (
        <DashboardCards recent={recent} live={live} pollMs={poll} />
      )}
      {open === 'client' && <ClientDialog client={null} onClose={close} />}
      {open === 'import' && <ImportDialog onClose={close} />}
    </PeriodPage>
  )
}
