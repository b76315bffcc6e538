import { Pencil, UserX } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useParams } from 'react-router'

import { PeriodBar } from '@/components/analytics/lazy'
import { ClientPlan } from '@/components/billing/lazy'
import { SentimentChart } from '@/components/charts/SentimentChart'
import { ClientCalls } from '@/components/clients/ClientCalls'
import { ClientFacts } from '@/components/clients/ClientFacts'
import { ClientCharts, ClientFigures } from '@/components/clients/ClientFigures'
import { ClientMenu } from '@/components/clients/ClientMenu'
import { ClientOutcomes } from '@/components/clients/ClientOutcomes'
import { BackLink } from '@/components/common/BackLink'
import { ClientDialog } from '@/components/common/dialogs'
import { InSlices } from '@/components/common/InSlices'
import { Page } from '@/components/common/Page'
import { StatsToCome } from '@/components/dashboard/StatsCards'
import { Alert } from '@/components/ui/Alert'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { ErrorState } from '@/components/ui/ErrorState'
import { Skeleton } from '@/components/ui/Skeleton'
import { useClientStats, useSentiment } from '@/hooks/analyticsQueries'
import { useMay } from '@/hooks/useAuth'
import { useClientActions } from '@/hooks/useClientActions'
import { useClient } from '@/hooks/useClients'
import { usePeriod } from '@/hooks/usePeriod'
import { useText } from '@/hooks/useText'
import { isApiError } from '@/services/error'
import type { Client } from '@/services/types'

export default function ClientDetails() {
  const t = useText()
  const { id = '' } = useParams()
  const { data, error, isFetching, refetch } = useClient(id)
  const back = <BackLink to="/clients">{t.nav.clients}</BackLink>
  const bare = (content: ReactNode) => (
    <Page title={t.clients.title} above={back} titleHidden>
      {content}
    </Page>
  )
  if (error && !data)
    return bare(
      isApiError(error, 404) ? (
        <EmptyState icon={<UserX />} title={t.clients.notFound} />
      ) : (
        <ErrorState error={error} onRetry={refetch} busy={isFetching} />
      ),
    )
  return (
    <InSlices ready={!!data} fallback={bare(<ClientToCome />)}>
      {data && <LoadedClient key={id} client={data.client} back={back} />}
    </InSlices>
  )
}

/** In the places in which the client will stand. */
function ClientToCome() {
  const t = useText()
  return (
    <div role="status" aria-label={t.common.loading} className="grid gap-4">
      <Skeleton className="h-12 w-56" />
      <Skeleton className="h-8.5 w-64 sm:justify-self-end" />
      <StatsToCome />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Skeleton className="h-80 rounded-lg" />
        <Skeleton className="h-80 rounded-lg" />
      </div>
    </div>
  )
}

function LoadedClient({ client, back }: { client: Client; back: ReactNode }) {
  const t = useText()
  const [editing, setEditing] = useState(false)
  const mayEdit = useMay('member')
  const mayRestore = useMay('admin')
  const { restore } = useClientActions()
  const period = usePeriod()
  const stats = useClientStats(client.id, period.query)
  const sentiment = useSentiment({ ...period.query, client_id: client.id })
  const archived = client.status === 'archived'
  const edit = () => setEditing(true)
  return (
    <Page
      title={client.name}
      intro={t.professions[client.profession]}
      above={back}
      actions={
        <>
          {mayEdit && !archived && (
            <Button onClick={edit}>
              <Pencil aria-hidden className="size-4" />
              {t.common.edit}
            </Button>
          )}
          <ClientMenu client={client} onEdit={edit} />
        </>
      }
    >
      {archived && (
        <div className="mb-4">
          <Alert
            tone="warning"
            actions={
              mayRestore && (
                <Button size="sm" onClick={() => void restore(client)}>
                  {t.clients.restore}
                </Button>
              )
            }
          >
            {t.clients.archivedNote}
          </Alert>
        </div>
      )}
      <div className="grid gap-4">
        <div className="flex flex-wrap gap-2 sm:justify-end">
          <PeriodBar period={period} />
        </div>
        <ClientFigures query={stats} stats={stats.data} />
        {/* In one column the plan stands above the long list of calls. */}
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
          <div className="min-w-0 lg:col-start-2">
            <ClientPlan client={client} />
          </div>
          <div className="grid min-w-0 gap-4 lg:col-start-1 lg:row-span-2 lg:row-start-1">
            <ClientCharts query={stats} stats={stats.data} />
            <ClientCalls client={client} />
            <SentimentChart query={sentiment} />
          </div>
          <div className="grid min-w-0 gap-4 lg:col-start-2">
            <ClientFacts client={client} />
            <ClientOutcomes query={stats} stats={stats.data} />
          </div>
        </div>
      </div>
      {editing && <ClientDialog client={client} onClose={() => setEditing(false)} />}
    </Page>
  )
}
