import { useState } from 'react'

import { ClientDialog, ImportDialog } from '@/components/common/dialogs'
import { Page } from '@/components/common/Page'
import { ClientOverview } from '@/components/dashboard/ClientOverview'
import { FirstRunGuide } from '@/components/dashboard/FirstRunGuide'
import { RecentCalls, recentCallsQuery } from '@/components/dashboard/RecentCalls'
import { useUser } from '@/hooks/useAuth'
import { useCalls } from '@/hooks/useCalls'
import { useClientContext } from '@/hooks/useClientContext'
import { useText } from '@/hooks/useText'

export default function Dashboard() {
  const t = useText()
  const user = useUser()
  const { clients, loading, error } = useClientContext()
  const calls = useCalls(recentCallsQuery)
  // The page holds the dialogs, not the guide: it goes away with the first call, in the middle of an import.
  const [open, setOpen] = useState<'client' | 'import' | null>(null)
  const close = () => setOpen(null)
  const known = !loading && !error && calls.isSuccess
  const hasCalls = calls.calls.length > 0
  return (
    <Page title={t.dashboard.greeting(user.name)} intro={t.dashboard.intro}>
      {known && !hasCalls && (
        <FirstRunGuide
          client={clients[0]}
          onAddClient={() => setOpen('client')}
          onImport={() => setOpen('import')}
        />
      )}
      {(hasCalls || !known || clients.length > 0) && (
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <RecentCalls />
          <ClientOverview />
        </div>
      )}
      {open === 'client' && <ClientDialog client={null} onClose={close} />}
      {open === 'import' && <ImportDialog onClose={close} />}
    </Page>
  )
}
